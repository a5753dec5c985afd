package nl.tafelronde.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team to be made.
 *
 * @param id    making it again with the same id makes nothing new
 * @param theme what it is about, as the place knows it; null when the title says it all
 * @param title at most {@value ResearchTeams#TITLE_MAX} code points
 * @param most  how many people fit in, 1 to {@value ResearchTeams#PEOPLE_MAX}; null for no limit but that
 */
public record NewTeam(TeamId id, @Nullable UUID theme, String title, @Nullable Integer most) {

    public static NewTeam titled(String title) {
        return new NewTeam(TeamId.next(), null, title, null);
    }
}
