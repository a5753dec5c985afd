package nl.tafelronde.space;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.space.domain.Cleaning;
import nl.tafelronde.space.domain.FrameworkDraftEntity;
import nl.tafelronde.space.domain.FrameworkDraftRepository;
import nl.tafelronde.space.domain.FrameworkRepository;
import nl.tafelronde.space.domain.FrameworkVersionEntity;
import nl.tafelronde.space.domain.SpaceRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a space works within: what is fixed, what is open, who decides. Published versions never change; work on the next
 * one is kept as a draft that only facilitators see.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Frameworks {

    private final FrameworkRepository versions;
    private final FrameworkDraftRepository drafts;
    private final SpaceRepository spaces;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Frameworks(FrameworkRepository versions, FrameworkDraftRepository drafts, SpaceRepository spaces,
            Permissions permissions, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.spaces = spaces;
        this.permissions = permissions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the next version and drops the draft.
     *
     * @throws Refusal {@code space.framework-empty} when it says nothing, {@code kernel.text-too-long},
     *                 {@code space.framework-too-many}
     */
    public FrameworkVersion publish(Actor actor, SpaceId space, FrameworkText text) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        return publishNext(actor, space, text, clock.instant());
    }

    /** As {@link #publish(Actor, SpaceId, FrameworkText)}, but refuses {@code kernel.stale} when another version came out. */
    public FrameworkVersion publish(Actor actor, SpaceId space, int basedOn, FrameworkText text) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        if (lastNumber(space) != basedOn) {
            throw Refusal.conflict("space.framework-newer");
        }
        return publishNext(actor, space, text, clock.instant());
    }

    /**
     * Publishes a version that came out earlier, elsewhere. For importers.
     *
     * @param at when it came out; the present when that is still to come. Refuses {@code space.framework-newer} when the
     *           space has a later one
     */
    public FrameworkVersion publish(Actor actor, SpaceId space, FrameworkText text, Instant at) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        if (current(space).filter(it -> it.publishedAt().isAfter(at)).isPresent()) {
            throw Refusal.conflict("space.framework-newer");
        }
        var now = clock.instant();
        return publishNext(actor, space, text, at.isAfter(now) ? now : at);
    }

    /** What somebody is working on; without a draft, the current version to start from. */
    @Transactional(readOnly = true)
    public FrameworkDraft draft(Actor actor, SpaceId space) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        return drafts.findById(space.value()).map(FrameworkDraftEntity::read).orElseGet(() -> {
            var current = current(space);
            return new FrameworkDraft(current.map(FrameworkVersion::text).orElse(FrameworkText.EMPTY),
                    current.map(FrameworkVersion::number).orElse(0), 0);
        });
    }

    /**
     * Keeps the work on the next version. It need not be complete, but keeps to the limits of {@link FrameworkText}.
     *
     * @param version of the draft as it was read, 0 when there was none
     * @throws Refusal {@code kernel.stale} when somebody else saved or threw it away since, {@code kernel.text-too-long},
     *                 {@code space.framework-too-many}
     */
    public FrameworkDraft saveDraft(Actor actor, SpaceId space, long version, FrameworkText text) {
        return saveDraft(actor, space, version, text, null);
    }

    /**
     * As {@link #saveDraft(Actor, SpaceId, long, FrameworkText)}.
     *
     * @param becauseOf the proposal whose adoption asks for it; null leaves what was known about that
     */
    public FrameworkDraft saveDraft(Actor actor, SpaceId space, long version, FrameworkText text, @Nullable UUID becauseOf) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        hold(space);
        var clean = Cleaning.framework(text);
        var kept = drafts.findById(space.value());
        if (kept.map(it -> it.read().version()).orElse(0L) != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var draft = kept.orElseGet(() -> new FrameworkDraftEntity(space, clean, lastNumber(space)));
        draft.write(clean);
        if (becauseOf != null) {
            draft.because(becauseOf);
        }
        try {
            return drafts.saveAndFlush(draft).read();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException savedMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }

    /** Whether somebody works on a framework that this proposal asked for. */
    @Transactional(readOnly = true)
    public boolean isBecauseOf(Actor actor, SpaceId space, UUID proposal) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        return drafts.findById(space.value()).map(it -> proposal.equals(it.becauseOf())).orElse(false);
    }

    /** Throws the draft away, for everybody; nothing happens when there is none. What was published stays. */
    public void dropDraft(Actor actor, SpaceId space) {
        permissions.require(actor, Permission.MANAGE_SPACE, space.value());
        drafts.deleteById(space.value());
    }

    /** Every published version with its whole text, newest first. For members, and for who manages; usually a handful. */
    @Transactional(readOnly = true)
    public List<FrameworkVersion> history(Actor actor, SpaceId space) {
        permissions.require(actor, Permission.SEE_SPACE, space.value());
        return versions.findBySpaceOrderByNumberDesc(space.value()).stream().map(FrameworkVersionEntity::read).toList();
    }

    @Open("a published framework is meant for everybody in the hall; the place that shows it decides who comes in")
    @Transactional(readOnly = true)
    public Optional<FrameworkVersion> current(SpaceId space) {
        return versions.findFirstBySpaceOrderByNumberDesc(space.value()).map(FrameworkVersionEntity::read);
    }

    @Open("a published framework is meant for everybody in the hall; the place that shows it decides who comes in")
    @Transactional(readOnly = true)
    public FrameworkVersion version(SpaceId space, int number) {
        return versions.findBySpaceAndNumber(space.value(), number).map(FrameworkVersionEntity::read)
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private FrameworkVersion publishNext(Actor actor, SpaceId space, FrameworkText text, Instant at) {
        var clean = Cleaning.framework(text);
        if (clean.intro().isEmpty() && clean.fixed().isEmpty() && clean.open().isEmpty() && clean.decides().isEmpty()) {
            throw Refusal.invalid("space.framework-empty");
        }
        var published = versions.save(new FrameworkVersionEntity(space, lastNumber(space) + 1, clean, at)).read();
        var becauseOf = drafts.findById(space.value()).map(FrameworkDraftEntity::becauseOf).orElse(null);
        drafts.deleteById(space.value());
        audit.record(actor, "space.framework-published", "space", space.value(), Map.of("number", String.valueOf(published.number())));
        events.publishEvent(new FrameworkPublished(space, published.number(), becauseOf, actor instanceof Actor.Person person ? person.id() : null));
        return published;
    }

    private int lastNumber(SpaceId space) {
        return versions.findFirstBySpaceOrderByNumberDesc(space.value()).map(it -> it.read().number()).orElse(0);
    }

    private void hold(SpaceId space) {
        spaces.hold(space.value()).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }
}
