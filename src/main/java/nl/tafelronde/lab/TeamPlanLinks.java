package nl.tafelronde.lab;

import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.ParticipantLinks;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.SealedLinks;
import org.springframework.stereotype.Component;

/** The link by which somebody of a team reads and writes its plan, on any device and without account; good for half a year. */
@Component
@Open("makes and reads signatures; the plan decides who may read it")
public class TeamPlanLinks {

    /** Where such links lead. */
    public static final String PATH = "/t/";

    private static final String PURPOSE = "team-plan";
    private static final int DAYS = 183;

    private final ParticipantLinks links;
    private final SealedLinks seals;

    TeamPlanLinks(ParticipantLinks links, SealedLinks seals) {
        this.links = links;
        this.seals = seals;
    }

    /** The full address for this participant, sealed: whoever reads the outbox cannot write in the plan in their place. */
    String link(ParticipantId participant, EmailAddress to) {
        return seals.link(PATH, PURPOSE, links.holder(participant), to, "");
    }

    public String token(ParticipantId participant) {
        return links.token(PURPOSE, participant);
    }

    /** @throws Refusal {@code lab-plan.link-unknown} for a link that is not ours or ran out, or whose holder left */
    public Actor.Participant open(String token) {
        return links.open(PURPOSE, token, DAYS).orElseThrow(() -> Refusal.notFound("lab-plan.link-unknown"));
    }
}
