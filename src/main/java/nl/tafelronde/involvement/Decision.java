package nl.tafelronde.involvement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A decision before which groups have to be reached.
 *
 * @param on      the day it is or was taken; null while that is not known
 * @param stakes  the groups it is about
 * @param address of the page about it; null for a decision that was named here
 * @param version give it back when you change it; -1 for one of a proposal about which nothing was said here
 */
public record Decision(UUID id, String title, @Nullable LocalDate on, Set<StakeholderGroup> stakes, @Nullable String address, long version) {

    public Decision {
        var sorted = EnumSet.noneOf(StakeholderGroup.class);
        sorted.addAll(stakes);
        stakes = Collections.unmodifiableSet(sorted);
    }

    /** Whether it was named here, and not by a proposal. */
    public boolean byHand() {
        return address == null;
    }
}
