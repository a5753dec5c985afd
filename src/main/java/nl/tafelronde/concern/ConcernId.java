package nl.tafelronde.concern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one concern. */
public record ConcernId(@JsonValue UUID value) {

    @JsonCreator
    public ConcernId {
    }

    public static ConcernId next() {
        return new ConcernId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
