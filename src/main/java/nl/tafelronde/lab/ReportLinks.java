package nl.tafelronde.lab;

import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.ParticipantLinks;
import nl.tafelronde.access.PersonalLinks;
import org.springframework.stereotype.Component;

/**
 * The link in a mail by which a participant reads a report before it is public and says what is wrong, without their phone. It is
 * good for 90 days and for nothing else: it makes nobody the participant in the hall.
 */
@Component
public class ReportLinks {

    static final String PURPOSE = "report";
    private static final int DAYS = 90;

    private final ParticipantLinks links;

    ReportLinks(ParticipantLinks links) {
        this.links = links;
    }

    PersonalLinks.Holder holder(ParticipantId participant) {
        return links.holder(participant);
    }

    /** Whose link this is; nobody when it is not ours, ran out, belongs to another session, or who had it left. */
    public Optional<Actor.Participant> holder(String token, UUID session) {
        return links.open(PURPOSE, token, DAYS).filter(it -> it.place().equals(session));
    }
}
