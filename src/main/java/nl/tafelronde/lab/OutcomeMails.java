package nl.tafelronde.lab;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.OutcomeMailStore;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails the outcome to the participants who asked for it: each in their language, once, with a link by which they take
 * their address back. A mail that fails holds nothing up; facilitators see how many failed, nobody sees whose.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class OutcomeMails {

    /** A mail that has been on its way longer than this got lost with the machine that was sending it. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private final OutcomeMailStore store;
    private final SessionAccess access;
    private final Participants participants;
    private final MailStops stops;
    private final Mails mails;
    private final AccessSettings settings;
    private final Clock clock;

    OutcomeMails(OutcomeMailStore store, SessionAccess access, Participants participants, MailStops stops, Mails mails,
            AccessSettings settings, Clock clock) {
        this.store = store;
        this.access = access;
        this.participants = participants;
        this.stops = stops;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** How the mailing went so far. */
    @Transactional(readOnly = true)
    public MailCount count(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var counts = store.count(id.value());
        var known = new HashSet<>(store.known(id.value()));
        var unasked = participants.reachable(id.value()).stream().filter(it -> !known.contains(it.id().value())).count();
        return new MailCount(counts.getOrDefault(OutcomeMailStore.State.SENT, 0), counts.getOrDefault(OutcomeMailStore.State.WAITING, 0),
                counts.getOrDefault(OutcomeMailStore.State.FAILED, 0), (int) unasked);
    }

    /**
     * Tries those again whom nothing reached; who had the mail gets no second one.
     *
     * @throws Refusal {@code lab.outcome.not-published} before the outcome is public
     */
    public MailCount retry(Actor actor, LabSessionId id) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        if (session.state() != LabState.PUBLISHED) {
            throw Refusal.conflict("lab.outcome.not-published");
        }
        store.giveUp(id.value(), clock.instant().minus(LOST));
        tell(session);
        return count(actor, id);
    }

    /** Mails everybody who asked for it and had no mail about this session yet. */
    void tell(LabSession session) {
        participants.reachable(session.id().value()).forEach(it -> tell(session, it));
    }

    /** Mails everybody who asked for it, also who had the mail before. */
    void tellAnew(LabSession session) {
        store.beginAnew(session.id().value());
        tell(session);
    }

    private void tell(LabSession session, Reachable person) {
        var id = session.id().value();
        var participant = person.id().value();
        if (!store.claim(id, participant, clock.instant())) {
            return;
        }
        var mail = new Mail(person.email(), person.language(), "outcome", List.of(session.plan().title().in(person.language())),
                settings.url("/outcome/" + id + "?lang=" + person.language().tag()), stops.link(person.id()));
        mails.send(mail, sent -> store.note(id, participant,
                sent ? OutcomeMailStore.State.SENT : OutcomeMailStore.State.FAILED, clock.instant()));
    }

    @EventListener
    void left(ParticipantLeft event) {
        store.forget(event.participant().value());
    }
}
