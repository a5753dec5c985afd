package nl.tafelronde.board;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the rules of some kinds of change. {@link BoardChanges} finds it by kind, and does what all changes have in common. */
interface ChangeHandler {

    Set<ChangeKind> kinds();

    /**
     * Checks and cleans what can be checked without the board, outside any transaction.
     *
     * @return the change as it is to be made
     */
    Change checked(Seat seat, BoardFacts facts, Change change);

    /** Whether somebody in this seat may do it under these rules; whether with this note is for {@link #make} to say. */
    boolean mayNow(Seat seat, BoardRules rules, Change change);

    /**
     * Makes the change, inside the transaction that holds the board. Notes and clusters that it changes go through {@code at}.
     *
     * @return the id of the note that the answer tells; null when it was not about one
     */
    @Nullable UUID make(Making at, Change change);
}
