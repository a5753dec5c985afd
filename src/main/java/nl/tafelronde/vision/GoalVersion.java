package nl.tafelronde.vision;

import java.time.Instant;

/** A goal as it was written at one time. Never changes any more. */
public record GoalVersion(int number, GoalText text, Instant at) {
}
