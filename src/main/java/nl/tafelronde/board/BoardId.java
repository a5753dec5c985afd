package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one board. */
public record BoardId(@JsonValue UUID value) {

    @JsonCreator
    public BoardId {
    }

    public static BoardId next() {
        return new BoardId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
