package nl.tafelronde.lab;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.team.TeamId;

/**
 * What a research team does after the session.
 *
 * @param title      of the team
 * @param writes     whether the reader may write in it: who is in the team, and who leads
 * @param answers    whether the reader may answer for the municipality
 * @param activities action points that came from the team, its trials among them
 * @param asks       what the team needs from the municipality, the oldest first
 */
public record TeamPlan(LabSessionId session, UUID space, Localized sessionTitle, TeamId team, String title, boolean writes, boolean answers,
        List<ActionPointCard> activities, List<TeamAsk> asks) {

    public long open() {
        return asks.stream().filter(it -> it.state() == TeamAsk.State.OPEN).count();
    }

    public long done() {
        return activities.stream().filter(it -> it.state().over()).count();
    }
}
