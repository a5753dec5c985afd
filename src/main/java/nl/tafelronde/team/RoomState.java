package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The teams of a place as everybody there may know them.
 *
 * @param number     of the last change
 * @param serverTime against which timers count
 * @param namesShown whether people use their own names here
 * @param reading    the team that is being read back now; absent while none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomState(long number, Instant serverTime, boolean namesShown, TeamRules may, @Nullable TeamId reading, List<TeamCard> teams) {
}
