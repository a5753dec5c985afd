package nl.tafelronde.provenance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalLinks;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * The link in a mail by which a participant sees what became of what they wrote, without their phone. It is good for half a year,
 * for as long as they have their address here, and for nothing else: it makes nobody the participant in the hall.
 */
@Service
@Open("the signed link in the mail is what lets somebody read their own contributions")
public class ContributionLinks {

    /** Where such links lead. */
    public static final String PATH = "/c/";
    /** Keeps them from opening anything else. */
    public static final String PURPOSE = "contributions";

    private static final int DAYS = 180;

    private final PersonalLinks links;
    private final Participants participants;
    private final Clock clock;

    ContributionLinks(PersonalLinks links, Participants participants, Clock clock) {
        this.links = links;
        this.participants = participants;
        this.clock = clock;
    }

    /** Whose link it is; the day it was made stands where others count renewals. */
    public PersonalLinks.Holder holder(ParticipantId participant) {
        return new PersonalLinks.Holder(participant.value(), today());
    }

    /** @throws Refusal {@code chain.refused.link} for a link that is not ours or ran out, or whose holder left or took their address back */
    public Actor.Participant open(String token) {
        return links.open(PURPOSE, token).filter(it -> today() - it.version() <= DAYS).map(it -> new ParticipantId(it.id()))
                .filter(id -> participants.find(id).filter(it -> it.maskedEmail() != null).isPresent()).flatMap(participants::actor)
                .orElseThrow(() -> Refusal.notFound("chain.refused.link"));
    }

    private int today() {
        return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
