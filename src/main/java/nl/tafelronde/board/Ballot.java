package nl.tafelronde.board;

/**
 * A round of voting on a board.
 *
 * @param budget votes of each person
 * @param cap    of which this many on one note or cluster
 * @param live   whether the score is seen while the voting goes on; otherwise nobody sees it before it is closed
 */
public record Ballot(BallotId id, int budget, int cap, boolean live, State state) {

    /** How a round stands. */
    public enum State {
        OPEN,
        /** Nobody can vote for a moment, for example because the wall is covered; the score is not shown yet. */
        PAUSED,
        /** Nobody can vote any more, and everybody sees the score. */
        CLOSED
    }
}
