package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one LAB session. The same value is the place that participants, projectors and boards of the session are bound to. */
public record LabSessionId(UUID value) {

    public static LabSessionId next() {
        return new LabSessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
