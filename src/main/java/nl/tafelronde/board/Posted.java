package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The answer to a change: its number on the board, and the note as it was after it; absent when it was not about one note. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posted(long number, @Nullable NoteCard note) {
}
