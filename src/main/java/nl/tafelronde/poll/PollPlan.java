package nl.tafelronde.poll;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser fills in. A draft need not be complete; {@link DatePolls#open} says what is missing.
 *
 * @param title       at most {@value #TITLE} characters per language
 * @param explanation at most {@value #EXPLANATION} characters per language
 * @param location    at most {@value #LOCATION} characters; may be empty
 * @param deadline    wall time in Europe/Amsterdam until which people can answer
 * @param hidden      nobody but the organisers sees what others answered
 * @param minimums    how many of a group have to be there; groups without a minimum are absent
 * @param slots       at most {@value #SLOTS} dates, in the order they are shown
 */
public record PollPlan(Localized title, Localized explanation, String location, @Nullable LocalDateTime deadline, boolean hidden,
        Map<StakeholderGroup, Integer> minimums, List<PollSlot> slots) {

    public static final int TITLE = 120;
    public static final int EXPLANATION = 1_000;
    public static final int LOCATION = 200;
    public static final int SLOTS = 60;
    /** The most people in one poll. */
    public static final int GUESTS = 5_000;

    public static final PollPlan EMPTY = new PollPlan(Localized.EMPTY, Localized.EMPTY, "", null, true, Map.of(), List.of());

    public PollPlan {
        minimums = Map.copyOf(minimums);
        slots = List.copyOf(slots);
    }
}
