package nl.tafelronde.poll;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.kernel.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * A date people can choose. Times are wall time in Europe/Amsterdam.
 *
 * @param ends     null for a whole day
 * @param capacity how many places there are; null when everybody fits
 * @param since    the version of the options in which it came
 * @param removed  taken off the list; kept with its answers
 */
public record PollOption(UUID id, LocalDateTime starts, @Nullable LocalDateTime ends, boolean wholeDay, @Nullable Integer capacity,
        int since, boolean removed) {

    /** For example "dinsdag 24 april 2018, 19:30 – 21:30". */
    public String say(Locale locale) {
        return WallTime.say(starts, ends, wholeDay, locale);
    }

    /** The wall time at which it is over. */
    public LocalDateTime over() {
        return ends == null ? starts.toLocalDate().plusDays(1).atStartOfDay() : ends;
    }

    public PollOption gone() {
        return new PollOption(id, starts, ends, wholeDay, capacity, since, true);
    }

    public PollSlot slot() {
        return new PollSlot(id, starts, ends, wholeDay, capacity);
    }
}
