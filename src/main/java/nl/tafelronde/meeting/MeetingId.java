package nl.tafelronde.meeting;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one meeting. */
public record MeetingId(UUID value) {

    public static MeetingId next() {
        return new MeetingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
