package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done on a board. */
public enum ChangeKind {
    ADD, EDIT, WITHDRAW, MOVE, HIDE, RESTORE,
    /** Put a note with another note, or into a cluster. */
    GROUP,
    /** Take a note out of its cluster. */
    UNGROUP,
    NAME_CLUSTER,
    /** Put a whole cluster in another place or column. */
    MOVE_CLUSTER,
    /** Take a cluster apart; its notes stay. */
    SPLIT,
    /** Show one note for two that say the same. */
    MERGE,
    /** Show a merged note by itself again; of the shown note, all of them. */
    UNMERGE,
    /** Make several clusters at once, as was proposed. */
    ARRANGE,
    /** Take an earlier change back. */
    UNDO;

    /** As it stands in JSON, for example {@code add}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
