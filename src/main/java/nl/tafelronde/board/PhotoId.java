package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one photo. */
public record PhotoId(@JsonValue UUID value) {

    @JsonCreator
    public PhotoId {
    }

    public static PhotoId next() {
        return new PhotoId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
