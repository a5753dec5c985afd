package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team as everybody in its place may know it.
 *
 * @param people  how many are in it
 * @param most    how many fit in; absent for no limit of its own
 * @param speaker what the spokesperson wants to be called; absent while nobody took that on
 * @param timer   the team's own time; absent when it has the common one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamCard(TeamId id, @Nullable UUID theme, String title, int people, @Nullable Integer most,
        @Nullable String speaker, @Nullable TeamTimer timer) {
}
