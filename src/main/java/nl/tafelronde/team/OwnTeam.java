package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What one participant is in the teams of their place.
 *
 * @param team  null while they are in none
 * @param asked whether they were asked to speak for it and have not answered
 * @param speaks whether they speak for it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record OwnTeam(@Nullable TeamId team, boolean asked, boolean speaks) {

    public static final OwnTeam NONE = new OwnTeam(null, false, false);
}
