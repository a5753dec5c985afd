package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said was not right when the team was read back. Never says who.
 *
 * @param text     what would be right
 * @param language tag of the language it was written in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadBackWord(CheckId id, String text, String language, State state) {

    /** What the team did with it. */
    public enum State {
        OPEN, TAKEN, LEFT;

        public String textKey() {
            return "team.word." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one participant said of a team: {@code right}, or with a text that it is not; for themselves. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Own(TeamId team, boolean right, @Nullable String text, State state) {
    }
}
