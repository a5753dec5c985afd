package nl.tafelronde.team.domain;

import java.util.Locale;
import nl.tafelronde.team.EntryStep;

/** What a numbered change on a canvas did: something with an entry, or something else that its readers hear of. */
public enum Step {
    ADD, EDIT, MOVE, WITHDRAW, RESTORE, UNDO,
    /** What only the team and facilitators know changed: people, help, words at the read-back. */
    INSIDE,
    /** Everybody reads the canvas anew, for example because other people may read it now. */
    ANEW;

    public static Step of(EntryStep step) {
        return valueOf(step.name());
    }

    /** The name of the step in the feed, for example {@code add}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
