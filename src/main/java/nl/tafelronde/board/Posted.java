package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change: its number on the board, and the note as whoever asked gets it on their feed. Absent when it was not
 * about one note, or about one that they may not read (any more).
 *
 * @param stays how many notes of a file stay when that is taken back, because others built on them; absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Posted(long number, @Nullable NoteCard note, @Nullable Integer stays) {
}
