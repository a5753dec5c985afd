package nl.tafelronde.lab;

import java.util.List;
import nl.tafelronde.kernel.Localized;

/**
 * What a session took over from an earlier one.
 *
 * @param mailed  how many invitations went out or wait in the outbox
 * @param unasked how many people could still be invited
 */
public record TakenOver(LabSessionId from, Localized title, List<OpenPoint> points, int mailed, int unasked) {
}
