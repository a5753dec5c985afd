package nl.tafelronde.meeting;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** The id of an item on an agenda. */
public record MeetingItemId(UUID value) {

    public static MeetingItemId next() {
        return new MeetingItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
