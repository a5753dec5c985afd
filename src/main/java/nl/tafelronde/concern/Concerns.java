package nl.tafelronde.concern;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.concern.domain.ConcernEntity;
import nl.tafelronde.concern.domain.ConcernLog;
import nl.tafelronde.concern.domain.ConcernRepository;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.SingleRead;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is not for the board: concerns about abuse, read by the people a space named for it and by nobody else. They never
 * learn who wrote it. Every reading and every step is in the audit trail; no word of a concern is.
 *
 * @see <a href="file:src/docs/decisions/0020-concerns.md">decision 0020</a>
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Concerns {

    /** The most code points of a concern, an answer or a reply. */
    public static final int TEXT_MAX = 2_000;
    /** The most code points of how somebody wants to be reached. */
    public static final int CONTACT_MAX = 200;
    /** The most concerns that one participant sends: a hall is no mail box for a paste script. */
    public static final int PER_AUTHOR = 20;
    /** The most code points of who organises what a note was about. */
    private static final int BY_WHOM_MAX = 80;

    private final ConcernRepository repository;
    private final ConcernLog log;
    private final ConcernCircle circle;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Audit audit;
    private final Topics topics;
    private final Clock clock;

    Concerns(ConcernRepository repository, ConcernLog log, ConcernCircle circle, Accounts accounts, Permissions permissions, Audit audit,
            Topics topics, Clock clock) {
        this.repository = repository;
        this.log = log;
        this.circle = circle;
        this.accounts = accounts;
        this.permissions = permissions;
        this.audit = audit;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Takes in a concern and tells those who are named that there is something. It waits when nobody is named yet.
     *
     * @param actor a participant for themselves, or a facilitator for a note on a board
     * @throws Refusal a text that is empty or too long, {@code concern.refused.id-taken}, {@code concern.refused.too-many}
     */
    public ConcernId receive(Actor actor, NewConcern concern) {
        requireMayBring(actor, concern);
        var known = repository.findById(concern.id().value());
        if (known.isPresent()) {
            return known.filter(it -> it.isSame(concern)).map(ConcernEntity::id).orElseThrow(() -> Refusal.conflict("concern.refused.id-taken"));
        }
        if (concern.author() != null && concern.source() == NewConcern.Source.PHONE
                && repository.findByAuthorAndPlaceOrderByCreatedAtDesc(concern.author().value(), concern.place()).size() >= PER_AUTHOR) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "concern.refused.too-many", PER_AUTHOR);
        }
        repository.saveAndFlush(new ConcernEntity(new NewConcern(concern.id(), concern.space(), concern.place(), concern.spot(), concern.author(),
                concern.source(), PlainText.paragraphs(concern.text(), TEXT_MAX, "concern.field.text"),
                PlainText.optionalLine(concern.byWhom(), BY_WHOM_MAX, "concern.field.by-whom"), concern.language(), contact(concern.contact())), clock.instant()));
        audit.record(veiled(actor), "concern.received", "concern", concern.id().value(), Map.of("source", concern.source().name(), "space", concern.space().toString()));
        circle.tell(concern.space(), concern.id() + "/new", "concern");
        changed(concern.space());
        return concern.id();
    }

    /** Whether the actor is named to read the concerns of a space. */
    @SingleRead
    public boolean reads(Actor actor, UUID space) {
        return circle.includes(actor, space);
    }

    /** The concerns of a space, the newest first, without what they say. For those who are named. */
    @Transactional(readOnly = true)
    public List<ConcernCard> list(Actor actor, UUID space) {
        circle.require(actor, space);
        var waiting = log.waiting(space);
        return repository.findBySpaceOrderByCreatedAtDesc(space).stream().map(it -> it.card(waiting.contains(it.id().value()))).toList();
    }

    /** One concern with everything in it. Reading it is written down. */
    public ConcernDetails read(Actor actor, ConcernId id) {
        var concern = held(id);
        var reader = circle.require(actor, concern.space());
        if (concern.read(clock.instant())) {
            log.add(id, new ConcernLog.Line(ConcernStep.Kind.READ, clock.instant(), "", null, reader.id().value()));
            changed(concern.space());
        }
        audit.record(actor, "concern.read", "concern", id.value(), Map.of());
        return concern.details(steps(id));
    }

    /**
     * Writes to the author, who reads it on their own phone.
     *
     * @throws Refusal {@code concern.refused.closed}
     */
    public void answer(Actor actor, ConcernId id, String words) {
        var concern = held(id);
        var reader = circle.require(actor, concern.space());
        concern.answered(clock.instant());
        step(actor, concern, ConcernStep.Kind.ANSWERED, text(words), null, reader.id().value(), "concern.answered");
    }

    /**
     * Writes down to whom it was passed on; the author reads that.
     *
     * @param words who exactly, or what was asked; needed for {@link Destination#OTHER}
     * @throws Refusal {@code concern.refused.closed}
     */
    public void route(Actor actor, ConcernId id, Destination destination, String words) {
        var concern = held(id);
        var reader = circle.require(actor, concern.space());
        var said = destination == Destination.OTHER ? text(words) : PlainText.optionalParagraphs(words, TEXT_MAX, "concern.field.words");
        concern.routed(clock.instant());
        step(actor, concern, ConcernStep.Kind.ROUTED, said, destination, reader.id().value(), "concern.routed");
    }

    /** Ends it, with a word to the author. @throws Refusal {@code concern.refused.closed} when it was ended before */
    public void close(Actor actor, ConcernId id, String words) {
        var concern = held(id);
        var reader = circle.require(actor, concern.space());
        var said = PlainText.optionalParagraphs(words, TEXT_MAX, "concern.field.words");
        concern.close(clock.instant());
        step(actor, concern, ConcernStep.Kind.CLOSED, said, null, reader.id().value(), "concern.closed");
    }

    /** Takes up again what was ended. @throws Refusal {@code concern.refused.not-closed} */
    public void reopen(Actor actor, ConcernId id) {
        var concern = held(id);
        var reader = circle.require(actor, concern.space());
        concern.reopen(clock.instant());
        step(actor, concern, ConcernStep.Kind.REOPENED, "", null, reader.id().value(), "concern.reopened");
    }

    /** What a participant entrusted to us in their place, the newest first, also what was a note of theirs. */
    @Transactional(readOnly = true)
    public List<OwnConcern> mine(Actor actor, UUID place) {
        var author = author(actor, place);
        return repository.findByAuthorAndPlaceOrderByCreatedAtDesc(author.id().value(), place).stream().map(it -> it.own(steps(it.id()))).toList();
    }

    /** The names of those who read what is sent now, for who considers to send something. */
    @Transactional(readOnly = true)
    public List<String> readers(Actor actor, UUID space, UUID place) {
        if (!(actor instanceof Actor.Participant)) {
            permissions.require(actor, Permission.MODERATE_BOARD, space);
        } else {
            author(actor, place);
        }
        return circle.of(space).stream().filter(Receiver::reads).map(Receiver::name).toList();
    }

    /** The author writes back. That also opens again what was closed. */
    public void reply(Actor actor, ConcernId id, String words) {
        var concern = own(actor, id);
        concern.replied(clock.instant());
        var step = step(actor, concern, ConcernStep.Kind.REPLIED, text(words), null, null, "concern.replied");
        circle.tell(concern.space(), id + "/" + step, "concern");
    }

    /** The author says how to reach them about this, or takes that back with an empty text. */
    public void reachAt(Actor actor, ConcernId id, @Nullable String contact) {
        var concern = own(actor, id);
        concern.reachAt(contact(contact));
        repository.save(concern);
        audit.record(veiled(actor), "concern.contact-changed", "concern", id.value(), Map.of());
        changed(concern.space());
    }

    /** The author takes it back: it is gone, with everything that was said about it. */
    public void withdraw(Actor actor, ConcernId id) {
        var concern = own(actor, id);
        repository.delete(concern);
        audit.record(veiled(actor), "concern.withdrawn", "concern", id.value(), Map.of());
        changed(concern.space());
    }

    /** Who is named in a space. For whoever manages it, and for the named themselves. */
    @Transactional(readOnly = true)
    public List<Receiver> receivers(Actor actor, UUID space) {
        if (!circle.includes(actor, space)) {
            permissions.require(actor, Permission.MANAGE_SPACE, space);
        }
        return circle.of(space);
    }

    /**
     * Names a member of the space. All who are named get a mail: who reads along is never changed silently.
     *
     * @throws Refusal {@code concern.refused.no-member}
     */
    public void name(Actor actor, UUID space, AccountId account) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        if (log.name(space, account.value(), clock.instant())) {
            if (circle.of(space).stream().noneMatch(it -> it.account().equals(account) && it.reads())) {
                throw Refusal.invalid("concern.refused.no-member");
            }
            circleChanged(actor, space, account, "concern.named");
        }
    }

    /** Takes a name off the list; the others get a mail. */
    public void unname(Actor actor, UUID space, AccountId account) {
        permissions.require(actor, Permission.MANAGE_SPACE, space);
        if (log.unname(space, account.value())) {
            circleChanged(actor, space, account, "concern.unnamed");
        }
    }

    @Open("an id to watch; says nothing")
    public UUID topic(UUID space) {
        return UUID.nameUUIDFromBytes(("concern/" + space).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener
    void forget(ParticipantLeft left) {
        repository.findByAuthor(left.participant().value()).forEach(ConcernEntity::forgetAuthor);
    }

    @EventListener
    void forget(AccountErased erased) {
        log.forget(erased.account().value());
    }

    private void circleChanged(Actor actor, UUID space, AccountId account, String action) {
        audit.record(actor, action, "space", space, Map.of("account", account.toString()));
        circle.tell(space, Ids.next().toString(), "concern-circle");
        changed(space);
    }

    private void requireMayBring(Actor actor, NewConcern concern) {
        if (actor instanceof Actor.Participant participant) {
            if (!participant.id().equals(concern.author()) || !participant.place().equals(concern.place())) {
                throw Refusal.forbidden("kernel.forbidden");
            }
        } else {
            permissions.require(actor, Permission.MODERATE_BOARD, concern.space());
        }
    }

    /** Also the trail never says which participant wrote a concern. */
    private static Actor veiled(Actor actor) {
        return actor instanceof Actor.Participant ? Actor.ANONYMOUS : actor;
    }

    private static Actor.Participant author(Actor actor, UUID place) {
        if (actor instanceof Actor.Participant participant && participant.place().equals(place)) {
            return participant;
        }
        throw actor instanceof Actor.Anonymous || actor instanceof Actor.Participant || actor instanceof Actor.Display
                ? Refusal.of(Refusal.Kind.SIGN_IN, "concern.refused.not-joined") : Refusal.forbidden("kernel.forbidden");
    }

    private ConcernEntity own(Actor actor, ConcernId id) {
        if (!(actor instanceof Actor.Participant participant)) {
            throw actor instanceof Actor.Anonymous ? Refusal.of(Refusal.Kind.SIGN_IN, "concern.refused.not-joined") : Refusal.forbidden("kernel.forbidden");
        }
        var concern = held(id);
        if (!concern.isBy(participant.id().value())) {
            throw Refusal.forbidden("kernel.forbidden");
        }
        return concern;
    }

    private ConcernEntity held(ConcernId id) {
        return repository.findLockedById(id.value()).orElseThrow(() -> Refusal.notFound("concern.refused.gone"));
    }

    private UUID step(Actor actor, ConcernEntity concern, ConcernStep.Kind kind, String words, @Nullable Destination destination,
            @Nullable UUID receiver, String action) {
        repository.save(concern);
        var step = log.add(concern.id(), new ConcernLog.Line(kind, clock.instant(), words, destination, receiver));
        audit.record(veiled(actor), action, "concern", concern.id().value(), destination == null ? Map.of() : Map.of("to", destination.name()));
        changed(concern.space());
        return step;
    }

    private List<ConcernStep> steps(ConcernId id) {
        var lines = log.of(id);
        var names = new HashMap<UUID, String>();
        accounts.find(lines.stream().map(ConcernLog.Line::receiver).filter(it -> it != null).distinct().map(AccountId::new).toList())
                .forEach((account, card) -> names.put(account.value(), card.name()));
        return lines.stream().map(it -> new ConcernStep(it.kind(), it.at(), it.words(), it.destination(),
                it.receiver() == null ? null : names.getOrDefault(it.receiver(), ""))).toList();
    }

    private void changed(UUID space) {
        topics.changed(topic(space));
    }

    private static String text(String words) {
        return PlainText.paragraphs(words, TEXT_MAX, "concern.field.words");
    }

    private static @Nullable String contact(@Nullable String typed) {
        return PlainText.optionalLine(typed, CONTACT_MAX, "concern.field.contact");
    }
}
