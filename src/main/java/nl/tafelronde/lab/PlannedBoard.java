package nl.tafelronde.lab;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;

/**
 * A board as planned; it is made under the same id when the session opens. Several phases may use the same one.
 *
 * @param title   what the wall is called; empty takes the title of its first phase
 * @param columns at least one, at most six: there are six papers and six shapes, and each column has its own
 */
public record PlannedBoard(UUID id, Localized title, List<PlannedColumn> columns) {

    public static final int MAX_COLUMNS = 6;

    public PlannedBoard {
        columns = List.copyOf(columns);
    }
}
