package nl.tafelronde.board.web;

import java.util.UUID;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as it is sent. {@code after} is behind which note it comes; explicitly null means in front of all, absent means
 * last.
 */
record ChangeRequest(@Nullable UUID id, @Nullable ChangeKind kind, @Nullable UUID note, @Nullable String text,
                     @Nullable String column, @Nullable String byWhom, @Nullable String language, @Nullable JsonNode after) {

    NoteChange change() {
        if (id == null || kind == null || note == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        var behind = after == null || after.isNull() ? null : new NoteId(uuid(after.asString("")));
        return new NoteChange(id, kind, new NoteId(note), text, column, byWhom, language == null ? null : Language.of(language),
                behind, after != null && after.isNull());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
