package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names what somebody said of a team's canvas when it was read back. */
public record CheckId(@JsonValue UUID value) {

    @JsonCreator
    public CheckId {
    }

    public static CheckId next() {
        return new CheckId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
