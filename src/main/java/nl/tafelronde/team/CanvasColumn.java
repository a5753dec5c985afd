package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import nl.tafelronde.provenance.Piece;

/** The three columns of a canvas, in the order in which a team thinks. */
public enum CanvasColumn {
    /** What is needed. */
    NEED,
    /** Who can contribute what; may name a person and an organisation. */
    PLEDGE,
    /** A possible next step, with owner and date when they are known. */
    TRIAL;

    /** As it stands in JSON, for example {@code need}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The entry as a piece in the chain of what came from what. */
    Piece piece(EntryId entry) {
        return new Piece(Piece.Kind.valueOf(name()), entry.value());
    }
}
