package nl.tafelronde.lab;

import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a wall and what was voted, counted; and who is heard in it.
 *
 * @param columns notes per column
 * @param themes  notes per group of notes that belong together, the largest first; notes that stand alone are not in it
 * @param formed  notes behind each theme that people formed, the largest first, on whatever wall they hang; a note can be behind several
 * @param votes   what got votes, the most first; empty as long as nobody may see the score
 * @param heard   share of the people, notes and votes per group of people
 */
public record Tallies(List<Line> columns, List<Line> themes, List<Line> formed, List<Line> votes, List<Heard> heard) {

    public static final Tallies NONE = new Tallies(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A number with what of it came from whom.
     *
     * @param groups only those that may be told
     */
    public record Line(Localized label, int total, Map<StakeholderGroup, Integer> groups) {
    }

    /** Whether anything was counted. */
    public boolean isEmpty() {
        return columns.stream().allMatch(it -> it.total() == 0) && formed.isEmpty() && votes.isEmpty();
    }

    /**
     * How much of a group is in the room, on the wall and in the votes.
     *
     * @param group null for all groups together of which too few are there to be told apart
     * @param votes null as long as nobody may see the score
     */
    public record Heard(@Nullable StakeholderGroup group, Share people, Share notes, @Nullable Share votes) {

        /** Below this many nothing can be said about shares yet. */
        private static final int ENOUGH = 8;

        /** Whether a group is there and is heard less than half as much as its number of people would have it. */
        public boolean under() {
            return under(notes) || votes != null && under(votes);
        }

        private boolean under(Share of) {
            if (of.all() < ENOUGH || people.all() == 0) {
                return false;
            }
            var due = (double) of.all() * people.part() / people.all();
            return due >= 2 && of.part() < due / 2;
        }
    }

    /** So many of so many. */
    public record Share(int part, int all) {
    }
}
