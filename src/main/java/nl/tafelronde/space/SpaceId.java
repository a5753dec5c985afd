package nl.tafelronde.space;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one space. */
public record SpaceId(UUID value) {

    public static SpaceId next() {
        return new SpaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
