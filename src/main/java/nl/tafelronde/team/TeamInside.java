package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a team itself and facilitators know of it.
 *
 * @param people what those in it are called
 * @param asked  what the one is called who was asked to speak for it; absent when nobody is
 * @param help   since when the team asks for help; absent when it does not
 * @param right  how many people said at the read-back that it is right
 * @param words  what people said is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeamInside(List<String> people, @Nullable String asked, @Nullable Instant help, int right, List<ReadBackWord> words) {

    static final TeamInside NOTHING = new TeamInside(List.of(), null, null, 0, List.of());
}
