package nl.tafelronde.board;

import java.time.Instant;

/**
 * A photo beside a board.
 *
 * @param caption may be empty
 * @param shown   whether the hall sees it now
 * @param noted   how many notes were typed beside it
 */
public record PhotoCard(PhotoId id, int width, int height, String caption, boolean shown, int noted, Instant at) {
}
