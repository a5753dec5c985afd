package nl.tafelronde.actionpoint.ui;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.tafelronde.actionpoint.ActionState;

/** The heaps in which people look for action points. */
enum Pile {
    TO_DO(ActionState.LIVE), LATE(ActionState.LIVE), WAITING(EnumSet.of(ActionState.WAITING)), DONE(EnumSet.of(ActionState.DONE)),
    DROPPED(EnumSet.of(ActionState.DROPPED)), ALL(EnumSet.allOf(ActionState.class));

    private final Set<ActionState> states;

    Pile(Set<ActionState> states) {
        this.states = states;
    }

    Set<ActionState> states() {
        return states;
    }

    boolean lateOnly() {
        return this == LATE;
    }

    String textKey() {
        return "actionpoint.pile." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
