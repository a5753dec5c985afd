package nl.tafelronde.board;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one change of a note: validate, lock the board, know it if it was made before, check the rules, number, store. */
@Component
class NoteChanges {

    /** Between two notes in a row. New notes stand at their number times this, so the end of a column needs no query. */
    static final double GAP = 1024;

    private final BoardStore store;
    private final BoardWire wire;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoteChanges(BoardStore store, BoardWire wire, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.wire = wire;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was done, and what is to be told; nothing is told of a change that was made before. */
    record Done(Posted answer, List<Publication> publications) {
    }

    Done make(Seat seat, BoardFacts facts, NoteChange change) {
        if (seat.kind() == Seat.Kind.WATCHER) {
            throw Refusal.forbidden("board.refused.watching");
        }
        if (change.column() != null && !facts.hasColumn(change.column())) {
            throw Refusal.invalid("board.refused.unknown-column");
        }
        var text = change.kind() == ChangeKind.ADD || change.kind() == ChangeKind.EDIT && change.text() != null
                ? PlainText.paragraphs(change.text(), Boards.TEXT_MAX, "board.field.text") : null;
        var byWhom = PlainText.optionalLine(change.byWhom(), Boards.BY_WHOM_MAX, "board.field.by-whom");
        try {
            return Objects.requireNonNull(transaction.execute(_ -> new Work(seat, facts, change, text, byWhom).run()));
        } catch (DataIntegrityViolationException sameIdElsewhere) {
            throw Refusal.conflict("board.refused.id-taken");
        }
    }

    /** The part inside the transaction. */
    private final class Work {

        private final Seat seat;
        private final BoardFacts facts;
        private final NoteChange change;
        private final @Nullable String text;
        private final @Nullable String byWhom;
        private final Board board;
        private final Instant now = clock.instant();
        private boolean spacedOut;

        private Work(Seat seat, BoardFacts facts, NoteChange change, @Nullable String text, @Nullable String byWhom) {
            this.seat = seat;
            this.facts = facts;
            this.change = change;
            this.text = text;
            this.byWhom = byWhom;
            this.board = store.locked(facts.id().value()).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
        }

        private Done run() {
            var before = store.change(change.id());
            if (before.isPresent()) {
                return before.filter(it -> it.isSame(board.id(), seat.person()) && it.note() != null)
                        .map(it -> new Done(new Posted(it.number(), it.note()), List.of()))
                        .orElseThrow(() -> Refusal.conflict("board.refused.id-taken"));
            }
            if (!seat.moderates() && !board.rules().write()) {
                throw Refusal.forbidden("board.refused.closed");
            }
            var number = board.nextNumber();
            var note = change.kind() == ChangeKind.ADD ? add(number) : change(known(), number);
            var card = note.card();
            keep(number, change.id(), Step.of(change.kind()), card);
            var publications = new ArrayList<Publication>(2);
            publications.add(wire.change(board, number, Step.of(change.kind()), note));
            if (spacedOut) {
                var anew = board.nextNumber();
                keep(anew, Ids.next(), Step.ANEW, null);
                publications.add(wire.anew(board.id(), anew));
            }
            return new Done(new Posted(number, card), publications);
        }

        private void keep(long number, UUID id, Step step, @Nullable NoteCard card) {
            store.add(new BoardChange(new BoardChange.Key(board.id(), number), id, step, seat.person(), card, now));
        }

        private Note known() {
            return store.note(change.note().value()).filter(this::mayKnow)
                    .orElseThrow(() -> Refusal.notFound("board.refused.note-gone"));
        }

        /** That the note's id is new is checked by the database, which refuses a second one. */
        private Note add(long number) {
            if (board.notes() >= Boards.NOTES_MAX) {
                throw Refusal.conflict("board.refused.full", Boards.NOTES_MAX);
            }
            var column = change.column() == null ? facts.columns().getFirst().id() : change.column();
            var language = change.language() == null ? seat.actor().language() : change.language();
            var note = new Note(change.note(), board.id(), seat.author(facts.namesShown()), column,
                    new Note.Words(Objects.requireNonNull(text), byWhom, language), position(column, number), now);
            store.add(note);
            board.counted(1);
            return note;
        }

        private Note change(Note note, long number) {
            var shown = note.shown();
            var own = note.isBy(seat.person());
            switch (change.kind()) {
                case EDIT -> {
                    require(own);
                    requireShown(note);
                    var words = note.words();
                    note.say(new Note.Words(text == null ? words.text() : text, change.byWhom() == null ? words.byWhom() : byWhom,
                            change.language() == null ? words.language() : change.language()));
                }
                case WITHDRAW -> {
                    require(own);
                    note.withdraw();
                }
                case MOVE -> {
                    require(own || seat.moderates());
                    if (!seat.moderates()) {
                        requireShown(note);
                    }
                    var column = change.column() == null ? note.column() : change.column();
                    note.move(column, position(column, number));
                }
                case HIDE -> {
                    require(seat.moderates());
                    note.hide();
                }
                case RESTORE -> {
                    require(own && note.withdrawn() || seat.moderates());
                    if (note.withdrawn() && own) {
                        note.bringBack();
                    } else {
                        note.show();
                    }
                }
                case ADD -> throw new IllegalStateException("A note that exists is not added");
            }
            board.counted((note.shown() ? 1 : 0) - (shown ? 1 : 0));
            return note;
        }

        /** Whether the actor may know that the note exists: their own, or one they can see. Otherwise it is simply not there. */
        private boolean mayKnow(Note note) {
            return note.board().equals(board.id()) && (note.isBy(seat.person())
                    || (seat.moderates() ? !note.withdrawn() : note.shown() && board.rules().read()));
        }

        private void require(boolean allowed) {
            if (!allowed) {
                throw Refusal.forbidden("board.refused.not-yours");
            }
        }

        private void requireShown(Note note) {
            if (note.withdrawn()) {
                throw Refusal.notFound("board.refused.note-gone");
            }
            if (note.hidden()) {
                throw Refusal.forbidden("board.refused.hidden");
            }
        }

        private double position(String column, long number) {
            var self = change.note().value();
            var last = number * GAP;
            if (change.first()) {
                return store.firstPosition(board.id(), column, self).map(it -> it - GAP).orElse(last);
            }
            if (change.after() == null || change.after().value().equals(self)) {
                return last;
            }
            var before = store.note(change.after().value()).filter(it -> it.board().equals(board.id()) && it.column().equals(column));
            if (before.isEmpty()) {
                return last;
            }
            var low = before.get().position();
            var high = store.positionAfter(board.id(), column, low, self);
            if (high.isEmpty()) {
                return last;
            }
            var middle = (low + high.get()) / 2;
            return middle > low && middle < high.get() ? middle : spaceOut(column, before.get(), self);
        }

        /** After some fifty moves to one spot no number is left between two notes: the column is numbered afresh. */
        private double spaceOut(String column, Note before, UUID self) {
            spacedOut = true;
            var position = GAP;
            var free = position;
            for (var note : store.notes(board.id())) {
                if (note.column().equals(column) && !note.id().equals(self)) {
                    note.move(column, position);
                    position += GAP;
                    if (note.id().equals(before.id())) {
                        free = position;
                        position += GAP;
                    }
                }
            }
            return free;
        }
    }
}
