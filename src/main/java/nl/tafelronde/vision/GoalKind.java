package nl.tafelronde.vision;

import java.util.Locale;

/** What a line of the vision is. */
public enum GoalKind {
    /** Something the space wants to reach. */
    GOAL,
    /** Something that counts whatever is done (after the Heerlen starting points for policy). */
    STARTING_POINT;

    /** The key of the kind's name in the texts files, for example {@code vision.kind.starting-point}. */
    public String textKey() {
        return "vision.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
