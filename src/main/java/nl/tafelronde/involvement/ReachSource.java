package nl.tafelronde.involvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/** Where reach and decisions come from by themselves: whoever holds sessions or proposals implements it. */
public interface ReachSource {

    /** When and how groups were reached in this space; the actor may see the space. */
    List<Reached> reached(Actor actor, UUID space);

    /** What is or was to be decided; the actor may see the space. */
    List<ToDecide> decisions(Actor actor, UUID space);

    /** @param people how many of each group, as they are */
    record Reached(UUID id, LocalDate on, Way way, String title, Map<StakeholderGroup, Integer> people, String address) {
    }

    /** @param on the day of the decision, or of the agenda it is on; null while that is not known */
    record ToDecide(UUID id, String title, @Nullable LocalDate on, String address) {
    }
}
