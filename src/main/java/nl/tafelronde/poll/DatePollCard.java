package nl.tafelronde.poll;

import java.time.LocalDateTime;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A date poll in a list. Times are wall time in Europe/Amsterdam.
 *
 * @param over     whether its deadline went by
 * @param asked    how many people are asked
 * @param answered how many of them answered
 * @param chosen   the date it became
 */
public record DatePollCard(DatePollId id, PollState state, Localized title, @Nullable LocalDateTime deadline, boolean over,
        int dates, int asked, int answered, @Nullable PollOption chosen) {
}
