package nl.tafelronde.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules for showing one note for several that say the same. All of them stay, each with its author and its words, and
 * can be shown by themselves again. For facilitators: it takes what others wrote off the front of the wall.
 */
@Component
class MergeChanges implements ChangeHandler {

    private final BoardStore store;

    MergeChanges(BoardStore store) {
        this.store = store;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return EnumSet.of(ChangeKind.MERGE, ChangeKind.UNMERGE);
    }

    @Override
    public Change checked(Seat seat, BoardFacts facts, Change change) {
        if (!seat.moderates()) {
            throw Refusal.forbidden("board.refused.facilitators-only");
        }
        return change;
    }

    @Override
    public boolean mayNow(Seat seat, BoardRules rules, Change change) {
        return seat.moderates();
    }

    @Override
    public UUID make(Making at, Change asked) {
        var change = (ClusterChange) asked;
        return (change.kind() == ChangeKind.MERGE ? merge(at, change) : unmerge(at, change)).id();
    }

    private Note merge(Making at, ClusterChange change) {
        var note = at.touch(shown(at, change.note()));
        var into = shown(at, change.with());
        var root = into.mergedInto() == null ? into : store.note(into.mergedInto()).orElseThrow();
        if (root.equals(note)) {
            throw Refusal.invalid("board.refused.with-itself");
        }
        note.merge(root.id());
        note.belong(root.cluster());
        note.move(root.column(), note.position());
        return note;
    }

    /** A hidden note is shown for nobody, and nobody for it. */
    private static Note shown(Making at, @Nullable NoteId id) {
        var note = at.seen(id);
        if (note.hidden()) {
            throw Refusal.conflict("board.refused.merge-hidden");
        }
        return note;
    }

    /** A note that stands for itself already stays as it is: somebody was first. */
    private Note unmerge(Making at, ClusterChange change) {
        var note = at.touch(at.seen(change.note()));
        if (note.mergedInto() == null) {
            store.mergedInto(List.of(note.id())).forEach(it -> at.touch(it).merge(null));
        } else {
            note.merge(null);
        }
        return note;
    }
}
