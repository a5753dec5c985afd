package nl.tafelronde.lab;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.RemarkEntity;
import nl.tafelronde.lab.domain.RemarkRepository;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before a report is frozen, who was there says what is wrong with it. Facilitators take it over or answer; who said it reads what
 * came of it, and hears it by mail when they left an address. Nobody else sees who said what.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Corrections {

    private static final int MOST_REMARKS = 1_000;
    private static final int MOST_PEOPLE = 50_000;
    private static final int AT_ONCE = 6;
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final RemarkRepository remarks;
    private final SessionAccess access;
    private final Editions editions;
    private final OutcomeReader reader;
    private final Outcomes outcomes;
    private final ReportMails mails;
    private final Audit audit;
    private final Clock clock;
    private final Cache<Object, Bucket> pace = Caffeine.newBuilder().maximumSize(MOST_PEOPLE).expireAfterAccess(Duration.ofHours(1)).build();

    Corrections(RemarkRepository remarks, SessionAccess access, Editions editions, OutcomeReader reader, Outcomes outcomes, ReportMails mails,
            Audit audit, Clock clock) {
        this.remarks = remarks;
        this.access = access;
        this.editions = editions;
        this.reader = reader;
        this.outcomes = outcomes;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets who was there say what is wrong, and mails those who left an address. Asking again only moves the end.
     *
     * @param until at most 60 days from now
     * @throws Refusal {@code lab-report.not-over} before the evening is over, {@code lab-report.is-frozen}, {@code lab-report.until-when}
     */
    public void ask(Actor actor, LabSessionId id, Instant until) {
        access.require(actor, Permission.PLAN_SESSION, id);
        outcomes.edit(actor, id);
        var session = access.held(id);
        if (!session.state().over()) {
            throw Refusal.conflict("lab-report.not-over");
        }
        var report = editions.of(session);
        report.ask(until, clock.instant());
        editions.keep(report);
        reader.link(reader.draft(session));
        mails.ask(session, until, report.windowNumber());
        audit.record(actor, "lab.report-corrections-asked", "lab-session", id.value(), Map.of());
    }

    /** Stops asking; who was there can no longer read the draft. What was said stays with the facilitators. */
    public void stop(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var report = editions.of(access.held(id));
        report.stopAsking();
        editions.keep(report);
        audit.record(actor, "lab.report-corrections-stopped", "lab-session", id.value(), Map.of());
    }

    /** Where the report is on its way. */
    @Transactional(readOnly = true)
    public ReportState state(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        return editions.of(access.present(id)).state();
    }

    /**
     * Says what is wrong with a block.
     *
     * @param text 1 to {@value ReportRemark#TEXT} characters
     * @throws Refusal {@code lab-report.not-asking}, {@code lab-report.too-fast} with the wait in milliseconds,
     *                 {@code lab-report.too-many-remarks}, {@code kernel.not-found} for a block that is not shown
     */
    public ReportRemark say(Actor actor, LabSessionId id, UUID block, String text, Language language) {
        requirePresence(actor, id);
        var session = access.present(id);
        editions.of(session).requireAsking(clock.instant());
        if (reader.draft(session).section(block).isEmpty()) {
            throw Refusal.notFound("kernel.not-found");
        }
        keepPace(actor);
        if (remarks.countBySession(id.value()) >= MOST_REMARKS) {
            throw Refusal.conflict("lab-report.too-many-remarks");
        }
        var remark = switch (actor) {
            case Actor.Participant it -> new RemarkEntity(id.value(), block, it.id().value(), it.group(), null, text, language, clock.instant());
            case Actor.Person it -> new RemarkEntity(id.value(), block, null, null, it.id().value(), text, language, clock.instant());
            default -> throw Refusal.forbidden("kernel.forbidden");
        };
        return remarks.saveAndFlush(remark).read();
    }

    /** What the actor said about this report, with what came of it. */
    @Transactional(readOnly = true)
    public List<ReportRemark> mine(Actor actor, LabSessionId id) {
        requirePresence(actor, id);
        var own = switch (actor) {
            case Actor.Participant it -> remarks.findByParticipantOrderByMadeAt(it.id().value());
            case Actor.Person it -> remarks.findBySessionAndAccountOrderByMadeAt(id.value(), it.id().value());
            default -> List.<RemarkEntity>of();
        };
        return own.stream().filter(it -> it.session().equals(id.value())).map(RemarkEntity::read).toList();
    }

    /** Everything that was said, the oldest first. For facilitators. */
    @Transactional(readOnly = true)
    public List<ReportRemark> all(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        return remarks.findBySessionOrderByMadeAt(id.value()).stream().map(RemarkEntity::read).toList();
    }

    /**
     * Takes a remark over into its block.
     *
     * @param changed the block as it becomes; refuses {@code kernel.stale} when somebody saved it meanwhile
     * @param thanks  a word to whoever said it; may be empty
     */
    public OutcomeBlock accept(Actor actor, LabSessionId id, UUID remark, OutcomeBlock changed, String thanks, Language language) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var present = remark(id, remark);
        var saved = outcomes.change(actor, id, changed);
        settle(present, ReportRemark.State.ACCEPTED, thanks, language);
        return saved;
    }

    /** Leaves the block as it is, and says why: 1 to {@value ReportRemark#TEXT} characters. */
    public void answer(Actor actor, LabSessionId id, UUID remark, String words, Language language) {
        access.require(actor, Permission.PLAN_SESSION, id);
        settle(remark(id, remark), ReportRemark.State.ANSWERED, words, language);
    }

    private void settle(RemarkEntity remark, ReportRemark.State state, String words, Language language) {
        remark.settle(state, words, language, clock.instant());
        try {
            remarks.saveAndFlush(remark);
        } catch (OptimisticLockingFailureException settledMeanwhile) {
            throw Refusal.conflict("lab-report.remark-settled");
        }
        mails.answered(access.present(new LabSessionId(remark.session())), remark);
    }

    private RemarkEntity remark(LabSessionId id, UUID remark) {
        return remarks.findById(remark).filter(it -> it.session().equals(id.value())).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }

    private void requirePresence(Actor actor, LabSessionId id) {
        switch (actor) {
            case Actor.Participant it when it.place().equals(id.value()) -> { }
            case Actor.Person it -> access.require(it, Permission.SEE_SPACE, id);
            default -> throw Refusal.of(Refusal.Kind.SIGN_IN, "lab.join-first");
        }
    }

    private void keepPace(Actor actor) {
        var whom = switch (actor) {
            case Actor.Participant it -> it.id();
            case Actor.Person it -> it.id();
            default -> actor;
        };
        var probe = pace.get(whom, _ -> Bucket.builder().addLimit(it -> it.capacity(AT_ONCE).refillGreedy(1, EVERY)).build())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "lab-report.too-fast", Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1);
        }
    }

}
