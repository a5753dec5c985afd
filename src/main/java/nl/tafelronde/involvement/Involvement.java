package nl.tafelronde.involvement;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * One decision, with who was reached before it.
 *
 * @param groups the groups it is about, each with its reach
 */
public record Involvement(Decision decision, List<Group> groups) {

    /**
     * One group before one decision.
     *
     * @param reached every time, the oldest first; empty when they were not reached
     */
    public record Group(StakeholderGroup group, List<Reach> reached) {

        public boolean missing() {
            return reached.isEmpty();
        }

        /** How many times somebody was reached; one person can be in it more than once. One or two count as one. */
        public int people() {
            return reached.stream().mapToInt(it -> Math.max(1, it.people().getOrDefault(group, 0))).sum();
        }

        public @Nullable LocalDate last() {
            return reached.isEmpty() ? null : reached.getLast().on();
        }
    }

    public List<StakeholderGroup> missing() {
        return groups.stream().filter(Group::missing).map(Group::group).toList();
    }
}
