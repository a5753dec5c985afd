package nl.tafelronde.provenance;

import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.ParticipantLinks;
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

    private final ParticipantLinks links;
    private final Participants participants;

    ContributionLinks(ParticipantLinks links, Participants participants) {
        this.links = links;
        this.participants = participants;
    }

    /** Whose link it is. */
    public PersonalLinks.Holder holder(ParticipantId participant) {
        return links.holder(participant);
    }

    /** @throws Refusal {@code chain.refused.link} for a link that is not ours or ran out, or whose holder left or took their address back */
    public Actor.Participant open(String token) {
        return links.open(PURPOSE, token, DAYS).filter(who -> participants.find(who.id()).filter(it -> it.maskedEmail() != null).isPresent())
                .orElseThrow(() -> Refusal.notFound("chain.refused.link"));
    }
}
