package nl.tafelronde.board.domain;

import java.util.Locale;
import nl.tafelronde.board.ChangeKind;

/** What a numbered change did: something with notes and clusters, or something with the board. */
public enum Step {
    ADD, EDIT, WITHDRAW, MOVE, HIDE, RESTORE, GROUP, UNGROUP, NAME_CLUSTER, MOVE_CLUSTER, SPLIT, MERGE, UNMERGE, ARRANGE, UNDO,
    /** Everything that came with one file; each of its notes has an {@link #ADD} before it. */
    IMPORT,
    /** The note was taken off the board for good; nothing of it is kept here. */
    TAKEN,
    /** What participants may do has changed. */
    RULES,
    /** Everybody has to read the board anew, for example because a column was spaced out or names were removed. */
    ANEW;

    public static Step of(ChangeKind kind) {
        return valueOf(kind.name());
    }

    /** Whether it did something with notes or clusters that can be told again to who missed it; otherwise they begin anew. */
    public boolean ofNotes() {
        return this != IMPORT && this != RULES && this != ANEW;
    }

    /** The name of the step in the feed, for example {@code add}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
