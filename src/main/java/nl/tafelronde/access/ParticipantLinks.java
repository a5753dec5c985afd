package nl.tafelronde.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.tafelronde.kernel.Open;
import org.springframework.stereotype.Component;

/**
 * Personal links of participants, who have no account: good for some days, and as long as they are there. The day one was made
 * stands where others count renewals.
 */
@Component
@Open("makes and reads signatures; what is behind a link decides what it opens")
public class ParticipantLinks {

    private final PersonalLinks links;
    private final Participants participants;
    private final Clock clock;

    ParticipantLinks(PersonalLinks links, Participants participants, Clock clock) {
        this.links = links;
        this.participants = participants;
        this.clock = clock;
    }

    /** For a link that is made later, of today. */
    public PersonalLinks.Holder holder(ParticipantId participant) {
        return new PersonalLinks.Holder(participant.value(), today());
    }

    /** @param purpose as with {@link PersonalLinks#token} */
    public String token(String purpose, ParticipantId participant) {
        return links.token(purpose, holder(participant));
    }

    /** Whose link this is; nobody when it is not ours, was made more than so many days ago, or who had it left. */
    public Optional<Actor.Participant> open(String purpose, String token, int days) {
        return links.open(purpose, token).filter(it -> today() - it.version() <= days).flatMap(it -> participants.actor(new ParticipantId(it.id())));
    }

    private int today() {
        return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
