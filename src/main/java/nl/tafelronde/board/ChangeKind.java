package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done with a note. */
public enum ChangeKind {
    ADD, EDIT, WITHDRAW, MOVE, HIDE, RESTORE;

    /** As it stands in JSON, for example {@code add}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
