package nl.tafelronde.board;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.board.domain.Trace;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a step back: one's own, or as a facilitator anybody's. What the step made different must still be as it left it;
 * whatever else was done since stays. A step back is a step like any other, and can be taken back itself. What came with a file
 * goes as far as nobody built on it: see {@link BroughtSteps}.
 */
@Component
class UndoChanges implements ChangeHandler {

    private final BoardStore store;
    private final BroughtSteps brought;

    UndoChanges(BoardStore store, BroughtSteps brought) {
        this.store = store;
        this.brought = brought;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return EnumSet.of(ChangeKind.UNDO);
    }

    @Override
    public Change checked(Seat seat, BoardFacts facts, Change change) {
        return change;
    }

    @Override
    public boolean mayNow(Seat seat, BoardRules rules, Change change) {
        return seat.moderates() || rules.write();
    }

    @Override
    public @Nullable UUID make(Making at, Change asked) {
        var step = store.change(at.board().id(), ((UndoChange) asked).number()).filter(it -> mayTakeBack(at, it))
                .orElseThrow(() -> Refusal.notFound("board.refused.no-such-step"));
        at.undoes(step.number());
        if (step.step() == Step.ADD) {
            return takeOff(at, step);
        }
        if (step.step() == Step.IMPORT) {
            if (!brought.takeBack(at, step)) {
                throw touched(at, step);
            }
            return null;
        }
        var trace = step.trace();
        if (!step.step().ofNotes() || trace.isEmpty()) {
            throw Refusal.invalid("board.refused.not-undoable");
        }
        // read at once: a step can be about thousands of notes, and a hall waits
        store.notes(trace.notes().stream().map(Trace.OfNote::id).toList());
        trace.clusters().forEach(it -> takeBack(at, step, it));
        trace.notes().forEach(it -> takeBack(at, step, it));
        trace.notes().forEach(it -> requireWhole(at, step, store.note(it.id()).orElseThrow()));
        requireNobodyLeftBehind(at, step);
        return trace.notes().size() == 1 ? trace.notes().getFirst().id() : null;
    }

    /**
     * Of others a participant may take nothing back, and while they read nothing of others only what they did to a note of
     * their own; whether there is such a step is nobody else's business.
     */
    private boolean mayTakeBack(Making at, BoardChange step) {
        var seat = at.seat();
        return seat.moderates() || Objects.equals(step.author(), seat.person()) && (at.board().rules().read() || ofOwnNote(seat, step));
    }

    private boolean ofOwnNote(Seat seat, BoardChange step) {
        return step.trace().clusters().isEmpty() && step.notes().size() < 2
                && store.notes(step.notes()).stream().allMatch(it -> it.isBy(seat.person()));
    }

    /** The author takes their note off the wall; a facilitator hides it, so that its author still has it. */
    private UUID takeOff(Making at, BoardChange step) {
        var note = at.touch(store.note(Objects.requireNonNull(step.noteId())).orElseThrow(() -> touched(at, step)));
        if (note.withdrawn() || note.hidden() && at.seat().moderates()) {
            throw touched(at, step);
        }
        if (note.isBy(at.seat().person())) {
            note.withdraw();
        } else {
            note.hide();
        }
        return note.id();
    }

    private void takeBack(Making at, BoardChange step, Trace.OfCluster it) {
        var cluster = at.touch(store.cluster(it.id()).orElseThrow());
        var made = it.was().gone() && !it.is().gone();
        var endedSince = cluster.gone() && !it.is().gone();
        if (!it.stands(cluster) || endedSince || made && !Objects.equals(cluster.name(), it.is().name())) {
            throw touched(at, step);
        }
        it.takeBack(cluster, at.number(), at.seat().person());
    }

    private void takeBack(Making at, BoardChange step, Trace.OfNote it) {
        var note = at.touch(store.note(it.id()).orElseThrow());
        var own = note.isBy(at.seat().person());
        if (it.was().withdrawn() != it.is().withdrawn() && !own) {
            throw Refusal.forbidden("board.refused.authors-own");
        }
        if (!it.stands(note)) {
            throw touched(at, step);
        }
        if (it.is().words() != null) {
            requireShown(at, note);
        }
        it.takeBack(note);
    }

    private static void requireShown(Making at, Note note) {
        if (note.withdrawn()) {
            throw Refusal.notFound("board.refused.note-gone");
        }
        if (note.hidden() && !at.seat().moderates()) {
            throw Refusal.forbidden("board.refused.hidden");
        }
    }

    /** What the note belonged to may have ended, moved or filled up since. */
    private void requireWhole(Making at, BoardChange step, Note note) {
        var whole = (note.cluster() == null || store.cluster(note.cluster())
                .filter(it -> !it.gone() && it.column().equals(note.column())).isPresent())
                && (note.mergedInto() == null || store.note(note.mergedInto()).filter(it -> it.shown() && it.mergedInto() == null
                        && Objects.equals(it.cluster(), note.cluster()) && it.column().equals(note.column())).isPresent());
        if (!whole) {
            throw touched(at, step);
        }
    }

    /** A cluster goes with the step that made it only when nobody put more into it. */
    private void requireNobodyLeftBehind(Making at, BoardChange step) {
        var gone = step.trace().clusters().stream().map(Trace.OfCluster::id).filter(it -> store.cluster(it).orElseThrow().gone()).toList();
        if (!store.members(gone).isEmpty()) {
            throw touched(at, step);
        }
    }

    private Refusal touched(Making at, BoardChange step) {
        return Refusal.conflict(store.undone(at.board().id(), step.number()) ? "board.refused.undone-already" : "board.refused.touched-since");
    }
}
