package nl.tafelronde.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalLinks;
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

    private final PersonalLinks links;
    private final Participants participants;
    private final SealedLinks seals;
    private final Clock clock;

    TeamPlanLinks(PersonalLinks links, Participants participants, SealedLinks seals, Clock clock) {
        this.links = links;
        this.participants = participants;
        this.seals = seals;
        this.clock = clock;
    }

    /** The full address for this participant, sealed: whoever reads the outbox cannot write in the plan in their place. */
    String link(ParticipantId participant, EmailAddress to) {
        return seals.link(PATH, PURPOSE, holder(participant), to, "");
    }

    public String token(ParticipantId participant) {
        return links.token(PURPOSE, holder(participant));
    }

    /** The day it was made stands where others count renewals. */
    private PersonalLinks.Holder holder(ParticipantId participant) {
        return new PersonalLinks.Holder(participant.value(), today());
    }

    /** @throws Refusal {@code lab-plan.link-unknown} for a link that is not ours or ran out, or whose holder left */
    public Actor.Participant open(String token) {
        return links.open(PURPOSE, token).filter(it -> today() - it.version() <= DAYS).flatMap(it -> participants.actor(new ParticipantId(it.id())))
                .orElseThrow(() -> Refusal.notFound("lab-plan.link-unknown"));
    }

    private int today() {
        return (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }
}
