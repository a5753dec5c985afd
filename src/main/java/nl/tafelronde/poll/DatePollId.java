package nl.tafelronde.poll;

import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one date poll. */
public record DatePollId(UUID value) {

    public static DatePollId next() {
        return new DatePollId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
