package nl.tafelronde.poll;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A date as the organiser fills it in. Times are wall time in Europe/Amsterdam.
 *
 * @param id       of the option it was, null when it is new
 * @param ends     after {@code starts} and within {@value #LONGEST_HOURS} hours of it; null for a whole day
 * @param capacity how many places there are, 1 to {@value PollPlan#GUESTS}; null when everybody fits
 */
public record PollSlot(@Nullable UUID id, LocalDateTime starts, @Nullable LocalDateTime ends, boolean wholeDay, @Nullable Integer capacity) {

    /** The longest slot. */
    public static final int LONGEST_HOURS = 24;

    public static PollSlot day(LocalDate day) {
        return new PollSlot(null, day.atStartOfDay(), null, true, null);
    }

    public static PollSlot at(LocalDateTime starts, LocalDateTime ends) {
        return new PollSlot(null, starts, ends, false, null);
    }

    public PollSlot places(int number) {
        return new PollSlot(id, starts, ends, wholeDay, number);
    }

    /** Whether it is the same time as this option, whatever its places. */
    public boolean sameTime(PollOption option) {
        return wholeDay == option.wholeDay() && starts.equals(option.starts()) && Objects.equals(ends, option.ends());
    }
}
