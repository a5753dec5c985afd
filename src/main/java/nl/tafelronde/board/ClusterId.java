package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one cluster. */
public record ClusterId(@JsonValue UUID value) {

    @JsonCreator
    public ClusterId {
    }

    public static ClusterId next() {
        return new ClusterId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
