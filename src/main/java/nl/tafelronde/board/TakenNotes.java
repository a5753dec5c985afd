package nl.tafelronde.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Eraser;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.board.domain.VoteStore;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Publication;
import nl.tafelronde.translation.Translations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes notes off a board for good: from the wall and from everything that is kept of its past. */
@Component
class TakenNotes {

    private final BoardStore store;
    private final VoteStore votes;
    private final Eraser eraser;
    private final Translations translations;
    private final BoardChanges changes;
    private final BoardWire wire;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakenNotes(BoardStore store, VoteStore votes, Eraser eraser, Translations translations, BoardChanges changes, BoardWire wire, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.votes = votes;
        this.eraser = eraser;
        this.translations = translations;
        this.changes = changes;
        this.wire = wire;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What was handed over, and what is to be told. */
    record Done(TakenNote note, List<Publication> publications) {
    }

    /** Inside a transaction that holds the board. Its cluster, and what was merged with it, go on without it. */
    Done take(Seat seat, BoardFacts facts, Board board, NoteId id) {
        var at = new Making(seat, facts, board, store, clock.instant());
        var note = at.touch(at.known(id));
        if (!seat.moderates() && !note.isBy(seat.person())) {
            throw Refusal.forbidden("board.refused.not-yours");
        }
        var words = note.words();
        var taken = new TakenNote(id, note.author(), words.text(), words.byWhom(), words.language(), note.createdAt());
        leaveVotes(note);
        at.leaves(note);
        note.withdraw();
        note.belong(null);
        note.merge(null);
        changes.settle(at);
        store.mergedInto(List.of(note.id())).forEach(it -> at.touch(it).merge(null));
        var alone = at.changedClusters().isEmpty() && at.changedNotes().size() <= 1;
        var byAuthor = seat.actor() instanceof Actor.Participant;
        events.publishEvent(new NoteTakenOff(new BoardId(board.id()), id));
        store.add(BoardChange.taken(new BoardChange.Key(board.id(), at.number()), Ids.next(), byAuthor ? null : seat.person(), id.value(), at.now()));
        var publications = new ArrayList<>(List.of(wire.gone(board, at.number(), id.value())));
        if (!alone) {
            var anew = board.nextNumber();
            store.add(new BoardChange(new BoardChange.Key(board.id(), anew), Ids.next(), Step.ANEW, byAuthor ? null : seat.person(), null, at.now()));
            publications.add(wire.anew(board.id(), anew));
        }
        audit.record(byAuthor ? Actor.ANONYMOUS : seat.actor(), "board.note-taken", "board", board.id(), Map.of("note", id.toString()));
        translations.forget(eraser.erase(note));
        return new Done(taken, publications);
    }

    private void leaveVotes(Note note) {
        var cluster = note.cluster();
        var next = cluster == null ? Optional.<Note>empty() : store.members(List.of(cluster)).stream().filter(it -> !it.equals(note))
                .min(BoardChanges.FIRST);
        votes.noteGoes(note.id(), note.mergedInto(), cluster, next.map(Note::id).orElse(null));
    }
}
