package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.board.BoardStep.PastCluster;
import nl.tafelronde.board.BoardStep.PastNote;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.board.domain.Trace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how a board came about, step by step, from what was kept of each. */
@Component
class BoardHistory {

    /** The most steps at once. */
    static final int PAGE = 1000;

    private final BoardStore store;

    BoardHistory(BoardStore store) {
        this.store = store;
    }

    List<BoardStep> steps(Seat seat, UUID board, long after) {
        var changes = store.changes(board, after, PAGE);
        var ids = changes.stream().flatMap(it -> it.notes().stream()).collect(Collectors.toSet());
        var now = store.notes(ids).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        return changes.stream().map(it -> step(seat, it, now)).toList();
    }

    private static BoardStep step(Seat seat, BoardChange change, Map<UUID, Note> now) {
        var notes = new ArrayList<PastNote>();
        var card = change.note();
        // the notes of a file were told one by one
        for (var it : change.step() == Step.IMPORT ? List.<Trace.OfNote>of() : change.trace().notes()) {
            notes.add(past(it, card != null && card.id().value().equals(it.id()) ? card : null, now.get(it.id())));
        }
        if (card != null && notes.stream().noneMatch(it -> it.id().equals(card.id().value()))) {
            notes.add(past(card, change.step(), now.get(card.id().value())));
        }
        var clusters = change.trace().clusters().stream().map(it -> new PastCluster(it.id(), it.is().column(), it.is().position(),
                it.is().name(), it.is().gone())).toList();
        var undoable = change.step() == Step.IMPORT || change.step().ofNotes() && change.step() != Step.TAKEN && (change.step() == Step.ADD || !change.trace().isEmpty());
        return new BoardStep(change.number(), change.step().tag(), change.at(), change.undoes(),
                seat.person() != null && Objects.equals(change.author(), seat.person()), undoable, notes, clusters);
    }

    private static PastNote past(Trace.OfNote it, @Nullable NoteCard card, @Nullable Note now) {
        var is = it.is();
        var taken = now == null || now.withdrawn();
        var words = is.words();
        var text = taken ? null : words != null ? words.text() : card == null ? null : card.text();
        var byWhom = taken ? null : words != null ? words.byWhom() : card == null ? null : card.byWhom();
        var language = taken ? null : words != null ? words.language().tag() : card == null ? null : card.language();
        return new PastNote(it.id(), is.column(), is.position(), text, byWhom, language, is.cluster(), is.mergedInto(), is.hidden(),
                is.withdrawn(), taken);
    }

    private static PastNote past(NoteCard card, Step step, @Nullable Note now) {
        var taken = now == null || now.withdrawn();
        return new PastNote(card.id().value(), card.column(), card.rank(), taken ? null : card.text(), taken ? null : card.byWhom(),
                taken ? null : card.language(), card.cluster() == null ? null : card.cluster().value(),
                card.mergedInto() == null ? null : card.mergedInto().value(), Boolean.TRUE.equals(card.hidden()), step == Step.WITHDRAW, taken);
    }
}
