package nl.tafelronde.board;

/**
 * What participants may do on a board now. Facilitators may always read and write.
 *
 * @param read  see what others wrote; without it they get only the number of notes and their own
 * @param write add notes, and change, move and withdraw their own
 * @param vote  kept for voting
 */
public record BoardRules(boolean read, boolean write, boolean vote) {

    /** Nothing at all: how a board begins. */
    public static final BoardRules CLOSED = new BoardRules(false, false, false);
}
