package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;

/**
 * A board to be made.
 *
 * @param id         making it again with the same id makes nothing new
 * @param space      whose facilitators moderate it
 * @param place      whose participants and projectors use it, for example a session
 * @param columns    at least one, at most {@link Boards#COLUMNS_MAX}
 * @param namesShown whether a note says who wrote it
 */
public record NewBoard(BoardId id, UUID space, UUID place, Localized title, List<BoardColumn> columns, boolean namesShown) {

    public NewBoard {
        columns = List.copyOf(columns);
    }
}
