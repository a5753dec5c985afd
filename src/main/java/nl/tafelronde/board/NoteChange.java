package nl.tafelronde.board;

import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a note. What a kind does not need is ignored; what is null stays as it is.
 *
 * @param id       of this change, made by whoever asks: asked twice, it is done once and answered the same
 * @param note     of the note, made by whoever adds it
 * @param text     at most {@link Boards#TEXT_MAX} code points; needed to add
 * @param column   needed to add; null means the first
 * @param byWhom   at most {@link Boards#BY_WHOM_MAX} code points; blank clears it
 * @param language in which the text is written; null when adding means that of the writer
 * @param after    behind which note it comes
 * @param why      why it is hidden; for facilitators
 * @param group    of whoever wrote it on paper; for facilitators, who type what others wrote
 * @param first    whether it comes in front of all; without this and without {@code after} it comes last
 */
public record NoteChange(UUID id, ChangeKind kind, NoteId note, @Nullable String text, @Nullable String column,
                         @Nullable String byWhom, @Nullable Language language, @Nullable NoteId after, boolean first,
                         @Nullable Hiding why, @Nullable StakeholderGroup group) implements Change {

    public NoteChange(UUID id, ChangeKind kind, NoteId note, @Nullable String text, @Nullable String column,
            @Nullable String byWhom, @Nullable Language language, @Nullable NoteId after, boolean first) {
        this(id, kind, note, text, column, byWhom, language, after, first, null, null);
    }

    /** Hides a note and says why. */
    public static NoteChange hide(UUID id, NoteId note, Hiding why) {
        return new NoteChange(id, ChangeKind.HIDE, note, null, null, null, null, null, false, why, null);
    }

    public static NoteChange add(NoteId note, String column, String text, @Nullable String byWhom, @Nullable Language language) {
        return new NoteChange(note.value(), ChangeKind.ADD, note, text, column, byWhom, language, null, false);
    }

    /** Withdraws, hides or restores. */
    public static NoteChange of(UUID id, ChangeKind kind, NoteId note) {
        return new NoteChange(id, kind, note, null, null, null, null, null, false);
    }
}
