package nl.tafelronde.board;

/** A note was added to a board. Published in the transaction that stores it. */
public record NotePosted(BoardId board, NoteId note) {
}
