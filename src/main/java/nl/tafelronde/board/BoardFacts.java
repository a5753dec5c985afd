package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.kernel.Localized;

/**
 * What never changes about a board, and so can be remembered.
 *
 * @param space whose facilitators moderate it
 * @param place whose participants and projectors use it
 */
public record BoardFacts(BoardId id, UUID space, UUID place, Localized title, List<BoardColumn> columns, boolean namesShown) {

    static BoardFacts of(Board board) {
        return new BoardFacts(new BoardId(board.id()), board.space(), board.place(), board.title(), board.columns(), board.namesShown());
    }

    boolean hasColumn(String column) {
        return columns.stream().anyMatch(it -> it.id().equals(column));
    }
}
