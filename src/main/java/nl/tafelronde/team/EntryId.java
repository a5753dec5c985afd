package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one entry on a team's canvas. */
public record EntryId(@JsonValue UUID value) {

    @JsonCreator
    public EntryId {
    }

    public static EntryId next() {
        return new EntryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
