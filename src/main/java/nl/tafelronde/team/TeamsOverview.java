package nl.tafelronde.team;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything facilitators see of the teams of a place.
 *
 * @param topic   that tells of changes; for {@link nl.tafelronde.live.Topics}
 * @param reading the team that is being read back now
 * @param without who is in the place and in no team
 */
public record TeamsOverview(UUID topic, TeamRules may, @Nullable TeamId reading, List<Team> teams, List<MemberCard> without) {

    /**
     * One team.
     *
     * @param filled how many entries stand in each column; absent for none
     * @param help   since when it asks for help
     * @param right  how many said at the read-back that it is right
     * @param open   how many words at the read-back it did nothing with yet
     */
    public record Team(TeamCard card, List<MemberCard> people, Map<CanvasColumn, Integer> filled, @Nullable Instant help, int right, int open) {
    }

    /** The team that is read back before (−1) or after (1) the one that is on; null when there is none. */
    public @Nullable TeamId neighbour(int direction) {
        var ids = teams.stream().map(it -> it.card().id()).toList();
        var at = reading == null ? (direction > 0 ? -1 : ids.size()) : ids.indexOf(reading);
        var to = at + direction;
        return to >= 0 && to < ids.size() ? ids.get(to) : null;
    }
}
