package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one round of voting. */
public record BallotId(@JsonValue UUID value) {

    @JsonCreator
    public BallotId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
