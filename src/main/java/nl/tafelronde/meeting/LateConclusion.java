package nl.tafelronde.meeting;

import java.time.LocalDate;
import nl.tafelronde.actionpoint.ActionState;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting concluded about a late action point. It is written down with the meeting, and the action point does as it says.
 *
 * @param note what was concluded; it is also the reason of what changes
 * @param due  until when it is given time; null for no new date
 * @param to   how far it is from now on; null leaves it as it is
 */
public record LateConclusion(String note, @Nullable LocalDate due, @Nullable ActionState to) {
}
