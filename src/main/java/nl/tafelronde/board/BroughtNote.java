package nl.tafelronde.board;

import java.time.Instant;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A note that was written before Tafelronde had the board: on paper, or in a file.
 *
 * @param author somebody of the board's place
 * @param text   at most {@value Boards#TEXT_MAX} characters
 * @param byWhom at most {@value Boards#BY_WHOM_MAX} characters
 * @param at     when it was written; not in the future
 */
public record BroughtNote(NoteId id, Actor.Participant author, String column, String text, @Nullable String byWhom,
        Language language, Instant at) {
}
