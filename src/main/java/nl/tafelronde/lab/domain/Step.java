package nl.tafelronde.lab.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.LabState;

/**
 * Every step in the life of a session, with the states it can be taken from. A step at the wrong moment is refused with the
 * sentence {@code lab.not-now.<state>}, which says what to do first.
 */
enum Step {
    PLAN(LabState.DRAFT, LabState.OPEN, LabState.RUNNING),
    OPEN(LabState.DRAFT),
    START(LabState.OPEN),
    MOVE(LabState.RUNNING),
    TIME(LabState.RUNNING),
    ANNOUNCE(LabState.OPEN, LabState.RUNNING),
    SHUT(LabState.OPEN),
    CODE(LabState.OPEN, LabState.RUNNING),
    CLOSE(LabState.OPEN, LabState.RUNNING),
    CORRECT(LabState.CLOSED),
    REOPEN(LabState.CLOSED),
    PUBLISH(LabState.CLOSED),
    UNPUBLISH(LabState.PUBLISHED),
    REMOVE(LabState.DRAFT);

    private final Set<LabState> from;

    Step(LabState first, LabState... more) {
        from = EnumSet.of(first, more);
    }

    /** Lets the step be taken from this state or refuses it. */
    void require(LabState state) {
        if (!from.contains(state)) {
            throw Refusal.conflict("lab.not-now." + state.name().toLowerCase(Locale.ROOT));
        }
    }
}
