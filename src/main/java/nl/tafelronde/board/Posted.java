package nl.tafelronde.board;

/** The answer to a change: its number on the board, and the note as it was after it. */
public record Posted(long number, NoteCard note) {
}
