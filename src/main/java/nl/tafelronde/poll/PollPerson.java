package nl.tafelronde.poll;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the result of a date poll. Never carries an address.
 *
 * @param name    for organisers as they know them, for others as they chose to be called; may be empty
 * @param group   null when nobody knows, or when so few of the group are asked that it would say who they are
 * @param waiting options of which they say yes without having a place
 */
public record PollPerson(PollGuestId id, String name, @Nullable StakeholderGroup group, PersonState state, int reminders, String comment,
        Map<UUID, Choice> answers, Set<UUID> waiting) {

    @Override
    public String toString() {
        return "PollPerson[" + id + ", " + state + "]";
    }
}
