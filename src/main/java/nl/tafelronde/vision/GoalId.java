package nl.tafelronde.vision;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one goal or starting point. */
public record GoalId(UUID value) {

    public static GoalId next() {
        return new GoalId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
