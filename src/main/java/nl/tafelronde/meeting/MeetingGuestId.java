package nl.tafelronde.meeting;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one person who is invited to one meeting. */
public record MeetingGuestId(UUID value) {

    public static MeetingGuestId next() {
        return new MeetingGuestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
