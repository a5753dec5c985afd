package nl.tafelronde.actionpoint;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one action point. */
public record ActionPointId(UUID value) {

    public static ActionPointId next() {
        return new ActionPointId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
