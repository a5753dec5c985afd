package nl.tafelronde.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalLinks;
import org.springframework.stereotype.Component;

/**
 * The link in a mail by which a participant reads a report before it is public and says what is wrong, without their phone. It is
 * good for 90 days and for nothing else: it makes nobody the participant in the hall.
 */
@Component
public class ReportLinks {

    private static final String PURPOSE = "report";
    private static final int DAYS = 90;

    private final PersonalLinks links;
    private final Participants participants;
    private final Clock clock;

    ReportLinks(PersonalLinks links, Participants participants, Clock clock) {
        this.links = links;
        this.participants = participants;
        this.clock = clock;
    }

    /** The day it was made stands where others count renewals. */
    String token(ParticipantId participant) {
        return links.token(PURPOSE, new PersonalLinks.Holder(participant.value(), today()));
    }

    /** Whose link this is; nobody when it is not ours, ran out, belongs to another session, or who had it left. */
    public Optional<Actor.Participant> holder(String token, UUID session) {
        return links.open(PURPOSE, token).filter(it -> today() - it.version() <= DAYS)
                .flatMap(it -> participants.actor(new ParticipantId(it.id()))).filter(it -> it.place().equals(session));
    }

    private int today() {
        return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
