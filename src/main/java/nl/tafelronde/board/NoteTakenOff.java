package nl.tafelronde.board;

/**
 * A note was taken off its board for good, because it is not for the board. Told inside the transaction: whoever kept
 * something of it (words, a translation, a place in a cluster) forgets that now.
 */
public record NoteTakenOff(BoardId board, NoteId note) {
}
