package nl.tafelronde.board;

/**
 * What one reader may do on a board now.
 *
 * @param move     move notes; without {@code moderate} only one's own
 * @param moderate hide and restore notes, move anybody's, and see hidden ones
 */
public record Allowed(boolean read, boolean write, boolean vote, boolean move, boolean moderate) {
}
