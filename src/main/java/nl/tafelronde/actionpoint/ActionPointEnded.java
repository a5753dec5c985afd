package nl.tafelronde.actionpoint;

/** An action point was done or dropped. */
public record ActionPointEnded(ActionPointId id, ActionState state) {
}
