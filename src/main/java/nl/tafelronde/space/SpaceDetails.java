package nl.tafelronde.space;

import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A space as its members read it.
 *
 * @param tokens    the name of the organisation's token file, or null for the neutral one
 * @param role      what the reader is there; null for an administrator who is no member
 * @param mayManage whether the reader may change the space, its members and its framework
 * @param version   goes up with every change; give it back when you change the space
 */
public record SpaceDetails(SpaceId id, SpaceKind kind, String name, Localized description, @Nullable String tokens,
        @Nullable Role role, boolean mayManage, long version) {
}
