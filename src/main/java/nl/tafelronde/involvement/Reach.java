package nl.tafelronde.involvement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * Once that people were reached.
 *
 * @param title   at most {@value #TITLE} characters; names of people do not belong in it
 * @param people  how many of each group; {@value #FEW} stands for one or two, whose number is not told
 * @param address of the page about it; null for what was written down by hand
 * @param version give it back when you change it; -1 for what comes by itself
 */
public record Reach(UUID id, LocalDate on, Way way, String title, Map<StakeholderGroup, Integer> people, @Nullable String address, long version) {

    /** The most characters of a title. */
    public static final int TITLE = 200;
    /** The most people of one group. */
    public static final int PEOPLE = 1_000_000;
    /** One or two people: fewer than a number may be told of. */
    public static final int FEW = 0;
    /** From so many people on the number is told. */
    public static final int TOLD_FROM = 3;

    public Reach {
        var sorted = new EnumMap<StakeholderGroup, Integer>(StakeholderGroup.class);
        sorted.putAll(people);
        people = Collections.unmodifiableMap(sorted);
    }

    /** Whether somebody wrote it down, and may change it. */
    public boolean byHand() {
        return version >= 0;
    }
}
