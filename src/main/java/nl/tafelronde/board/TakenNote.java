package nl.tafelronde.board;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A note that was taken off the board, as it is handed over to who keeps it.
 *
 * @param author participant or account; null when Tafelronde itself wrote it
 */
public record TakenNote(NoteId id, @Nullable UUID author, String text, @Nullable String byWhom, Language language, Instant at) {

    /** Nothing of it gets into a log. */
    @Override
    public String toString() {
        return "TakenNote[" + id + "]";
    }
}
