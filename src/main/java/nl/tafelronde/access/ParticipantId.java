package nl.tafelronde.access;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one participant. */
public record ParticipantId(UUID value) {

    public static ParticipantId next() {
        return new ParticipantId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
