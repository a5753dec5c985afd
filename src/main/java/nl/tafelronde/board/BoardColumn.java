package nl.tafelronde.board;

import nl.tafelronde.kernel.Localized;

/**
 * One column of a board.
 *
 * @param id    short and unique on the board, for example {@code c1}; at most 60 characters
 * @param title as written in the session's plan
 */
public record BoardColumn(String id, Localized title) {
}
