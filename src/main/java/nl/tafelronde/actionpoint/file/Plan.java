package nl.tafelronde.actionpoint.file;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.domain.ActionPoint;

/**
 * What a table would change.
 *
 * @param problems for which nothing of it is done
 * @param warnings for which it is done all the same
 * @param same     how many rows change nothing
 */
public record Plan(List<Problem> problems, List<Problem> warnings, List<Step> steps, int same) {

    /**
     * One action point that is new or changes; it already reads as it will be.
     *
     * @param gone evidence that is not in the table any more
     */
    public record Step(int row, ActionPoint point, boolean fresh, ActionState was, List<ActionPoint.Change> changes, List<Evidence> added, List<UUID> gone,
            List<Field> fields) {
    }

    /** A column in which something changes, in words of the reader. */
    public record Field(Column column, String was, String becomes) {
    }
}
