package nl.tafelronde.concern;

import java.util.Locale;

/** How far a concern is. */
public enum ConcernState {
    /** Nobody opened it yet. */
    NEW,
    /** Somebody who is named read it. */
    OPEN,
    /** Passed on to who may act. */
    ROUTED,
    /** Done; goes when its time is over. */
    CLOSED;

    /** The key of its name. */
    public String textKey() {
        return "concern.state." + name().toLowerCase(Locale.ROOT);
    }
}
