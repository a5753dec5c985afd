package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one research team. */
public record TeamId(@JsonValue UUID value) {

    @JsonCreator
    public TeamId {
    }

    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
