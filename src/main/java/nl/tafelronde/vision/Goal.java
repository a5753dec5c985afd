package nl.tafelronde.vision;

import java.time.Instant;
import java.util.UUID;

/**
 * A goal or starting point as it stands.
 *
 * @param number  of this version, from 1; given back when changing it
 * @param retired no longer pursued; what was linked to it stays
 * @param at      when this version was written
 */
public record Goal(GoalId id, UUID space, GoalKind kind, GoalText text, int number, boolean retired, Instant at) {
}
