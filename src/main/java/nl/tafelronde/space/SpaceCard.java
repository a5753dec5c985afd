package nl.tafelronde.space;

import nl.tafelronde.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A space in a list.
 *
 * @param role    what the reader is there; null for an administrator who is no member
 * @param members how many people are members
 */
public record SpaceCard(SpaceId id, SpaceKind kind, String name, @Nullable Role role, long members) {
}
