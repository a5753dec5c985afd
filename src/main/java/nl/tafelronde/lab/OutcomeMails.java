package nl.tafelronde.lab;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.MailStops;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.MailState;
import nl.tafelronde.mail.Mails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails the outcome to the participants who asked for it: each in their language, once, with a link by which they take
 * their address back. A mail that fails holds nothing up; facilitators see how many failed, nobody sees whose.
 */
@Service
@Transactional
public class OutcomeMails {

    private final SessionAccess access;
    private final Participants participants;
    private final MailStops stops;
    private final Mails mails;
    private final AccessSettings settings;
    private final Clock clock;

    OutcomeMails(SessionAccess access, Participants participants, MailStops stops, Mails mails, AccessSettings settings, Clock clock) {
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
        var fates = mails.fates(about(id));
        var reachable = participants.reachable(id.value());
        var unasked = reachable.stream().filter(it -> !fates.containsKey(it.id().value())).count();
        return new MailCount(number(fates, MailState.SENT), number(fates, MailState.WAITING, MailState.SENDING),
                number(fates, MailState.FAILED, MailState.UNSURE), (int) unasked);
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
        mails.hurry(about(id));
        tell(session);
        return count(actor, id);
    }

    /** Mails everybody who asked for it and had no mail about this session yet. */
    void tell(LabSession session) {
        var known = mails.fates(about(session.id())).keySet();
        participants.reachable(session.id().value()).stream().filter(it -> !known.contains(it.id().value()))
                .forEach(it -> tell(session, it, "first"));
    }

    /** Mails everybody who asked for it, also who had the mail before. */
    void tellAnew(LabSession session) {
        var round = Long.toString(clock.instant().getEpochSecond());
        participants.reachable(session.id().value()).forEach(it -> tell(session, it, round));
    }

    private void tell(LabSession session, Reachable person, String round) {
        var link = settings.url("/outcome/" + session.id() + "?lang=" + person.language().tag());
        mails.post(about(session.id()) + round + "/" + person.id().value(), new Mail(person.email(), person.language(), "outcome",
                List.of(session.plan().title().in(person.language())), link, stops.link(person.id())));
    }

    private static int number(Map<UUID, MailState> fates, MailState... states) {
        var wanted = Set.of(states);
        return (int) fates.values().stream().filter(wanted::contains).count();
    }

    private static String about(LabSessionId id) {
        return "outcome/" + id.value() + "/";
    }
}
