package nl.tafelronde.poll;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one person who is asked in one date poll. */
public record PollGuestId(UUID value) {

    public static PollGuestId next() {
        return new PollGuestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
