package nl.tafelronde.board;

import java.util.List;
import nl.tafelronde.kernel.Localized;

/**
 * A board as one reader may see it.
 *
 * @param number the number of the last change in it
 * @param count  how many notes are on the board for participants, also those this reader may not read yet
 * @param notes  in order of column and rank
 * @param clusters in order of column and position; none for who may not read
 * @param mine   which of them the reader wrote
 */
public record BoardSnapshot(BoardId board, Localized title, List<BoardColumn> columns, int maxLength, int byWhomMaxLength,
                            Allowed may, long number, int count, List<NoteCard> notes, List<ClusterCard> clusters,
                            List<NoteId> mine) {
}
