package nl.tafelronde.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.stereotype.Component;

/**
 * Hangs up notes that were written before, checked like any other and each with a number of its own. What the phases
 * allowed is not asked: that time is over. Nobody is told of a new note, only that the wall changed.
 */
@Component
class PastNotes {

    private final BoardStore store;
    private final BoardWire wire;
    private final Clock clock;

    PastNotes(BoardStore store, BoardWire wire, Clock clock) {
        this.store = store;
        this.wire = wire;
        this.clock = clock;
    }

    /** Inside a transaction that holds the board; all of them or none. */
    List<Publication> hang(Board board, BoardFacts facts, List<BroughtNote> notes) {
        if (board.notes() + notes.size() > Boards.NOTES_MAX) {
            throw Refusal.conflict("board.refused.full", Boards.NOTES_MAX);
        }
        var ids = notes.stream().map(it -> it.id().value()).distinct().toList();
        if (ids.size() < notes.size() || !store.notes(ids).isEmpty() || !store.taken(ids).isEmpty()) {
            throw Refusal.conflict("board.refused.id-taken");
        }
        var publications = new ArrayList<Publication>(notes.size());
        for (var brought : notes) {
            var number = board.nextNumber();
            var note = note(board, facts, brought, number);
            store.add(note);
            store.add(new BoardChange(new BoardChange.Key(board.id(), number), Ids.next(), Step.ADD, author(brought), note.card(), brought.at()));
            board.counted(1);
            publications.add(wire.change(board, number, Step.ADD, note));
        }
        return publications;
    }

    private Note note(Board board, BoardFacts facts, BroughtNote brought, long number) {
        if (!brought.author().place().equals(board.place())) {
            throw Refusal.forbidden("board.refused.other-session");
        }
        if (!facts.hasColumn(brought.column())) {
            throw Refusal.invalid("board.refused.unknown-column");
        }
        if (brought.at().isAfter(clock.instant())) {
            throw Refusal.invalid("board.refused.not-written-yet");
        }
        var words = new Note.Words(PlainText.paragraphs(brought.text(), Boards.TEXT_MAX, "board.field.text"),
                PlainText.optionalLine(brought.byWhom(), Boards.BY_WHOM_MAX, "board.field.by-whom"), brought.language());
        var seat = new Seat(brought.author(), Seat.Kind.PARTICIPANT, author(brought));
        return new Note(brought.id(), board.id(), seat.author(facts.namesShown()), brought.column(), words, number * Places.GAP, brought.at());
    }

    private static UUID author(BroughtNote brought) {
        return brought.author().id().value();
    }
}
