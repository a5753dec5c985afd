package nl.tafelronde.board.web;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.board.Change;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.UndoChange;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as it is sent. {@code after} is behind which note or cluster it comes; explicitly null means in front of all, absent
 * means last. What a kind does not need is ignored.
 */
record ChangeRequest(@Nullable UUID id, @Nullable ChangeKind kind, @Nullable UUID note, @Nullable String text,
                     @Nullable String column, @Nullable String byWhom, @Nullable String language, @Nullable JsonNode after,
                     @Nullable UUID with, @Nullable UUID cluster, @Nullable String name, @Nullable Long seen, @Nullable Long number,
                     @Nullable Hiding why, @Nullable StakeholderGroup group) {

    Change change() {
        if (id == null || kind == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        return switch (kind) {
            case ADD, EDIT, WITHDRAW, MOVE, HIDE, RESTORE -> ofNote(id, kind);
            case GROUP, UNGROUP, NAME_CLUSTER, MOVE_CLUSTER, SPLIT, MERGE, UNMERGE -> new ClusterChange(id, kind, note == null ? null : new NoteId(note),
                    with == null ? null : new NoteId(with), cluster == null ? null : new ClusterId(cluster), name, seen, column, behind(), first(), List.of());
            case UNDO -> new UndoChange(id, needed(number));
            case ARRANGE -> throw Refusal.invalid("kernel.malformed");
        };
    }

    private NoteChange ofNote(UUID id, ChangeKind kind) {
        var behind = behind();
        return new NoteChange(id, kind, new NoteId(needed(note)), text, column, byWhom, language == null ? null : Language.of(language),
                behind == null ? null : new NoteId(behind), first(), why, group);
    }

    private @Nullable UUID behind() {
        return after == null || after.isNull() ? null : uuid(after.asString(""));
    }

    private boolean first() {
        return after != null && after.isNull();
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        return value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid("kernel.malformed");
        }
    }
}
