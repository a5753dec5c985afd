package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done on a canvas. */
public enum EntryStep {
    ADD, EDIT, MOVE, WITHDRAW, RESTORE,
    /** Takes back one's own last step that was not taken back yet. */
    UNDO;

    /** As it stands in JSON, for example {@code add}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
