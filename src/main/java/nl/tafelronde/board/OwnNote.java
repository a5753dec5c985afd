package nl.tafelronde.board;

/** A note as its author finds it again, also when it was hidden or withdrawn. */
public record OwnNote(BoardId board, NoteCard note, boolean withdrawn) {
}
