package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;

/** Names one note. */
public record NoteId(@JsonValue UUID value) {

    @JsonCreator
    public NoteId {
    }

    public static NoteId next() {
        return new NoteId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
