package nl.tafelronde.lab;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one phase template. */
public record PhaseTemplateId(UUID value) {

    public static PhaseTemplateId next() {
        return new PhaseTemplateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
