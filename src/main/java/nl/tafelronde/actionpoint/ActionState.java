package nl.tafelronde.actionpoint;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an action point is. */
public enum ActionState {
    OPEN, STARTED,
    /** For something or somebody; the reason says for what. */
    WAITING,
    DONE,
    /** Will not be done; the reason says why. */
    DROPPED;

    /** In these something is still to be done. */
    public static final Set<ActionState> LIVE = Set.copyOf(EnumSet.of(OPEN, STARTED, WAITING));

    public boolean over() {
        return !LIVE.contains(this);
    }

    public String textKey() {
        return "actionpoint.state." + name().toLowerCase(Locale.ROOT);
    }
}
