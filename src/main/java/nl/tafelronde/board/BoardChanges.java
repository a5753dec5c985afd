package nl.tafelronde.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one change of a board: validate, lock the board, know it if it was made before, check the rules, number, store with
 * what was before, tell. What a kind of change does is the work of its {@link ChangeHandler}.
 */
@Component
class BoardChanges {

    /** Which note of a cluster takes over for it: the first that people see, and only then another. */
    static final Comparator<Note> FIRST = Comparator.comparing((Note it) -> it.mergedInto() != null || !it.shown())
            .thenComparingDouble(Note::position).thenComparing(Note::id);

    private final BoardStore store;
    private final BoardWire wire;
    private final Tidying tidying;
    private final List<ClusterFollower> followers;
    private final Map<ChangeKind, ChangeHandler> handlers = new EnumMap<>(ChangeKind.class);
    private final Clock clock;
    private final TransactionTemplate transaction;

    BoardChanges(BoardStore store, BoardWire wire, Tidying tidying, List<ChangeHandler> handlers, List<ClusterFollower> followers,
            Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.wire = wire;
        this.tidying = tidying;
        this.followers = followers;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        handlers.forEach(it -> it.kinds().forEach(kind -> this.handlers.put(kind, it)));
    }

    /** What was done, and what is to be told; nothing is told of a change that was made before. */
    record Done(Posted answer, List<Publication> publications) {
    }

    Done make(Seat seat, BoardFacts facts, Change asked) {
        if (seat.kind() == Seat.Kind.WATCHER) {
            throw Refusal.forbidden("board.refused.watching");
        }
        var handler = Objects.requireNonNull(handlers.get(asked.kind()), "No handler for this kind of change");
        var change = handler.checked(seat, facts, asked);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> make(seat, facts, handler, change)));
        } catch (DataIntegrityViolationException sameIdElsewhere) {
            throw Refusal.conflict("board.refused.id-taken");
        }
    }

    private Done make(Seat seat, BoardFacts facts, ChangeHandler handler, Change change) {
        var board = store.locked(facts.id().value()).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
        var before = store.change(change.id());
        if (before.isPresent()) {
            return before.filter(it -> it.isSame(board.id(), seat.person()) && it.step().ofNotes())
                    .map(it -> new Done(answer(seat, board, it.number(), it.noteId(), 0), List.of()))
                    .orElseThrow(() -> Refusal.conflict("board.refused.id-taken"));
        }
        if (!handler.mayNow(seat, board.rules(), change)) {
            throw Refusal.forbidden("board.refused.closed");
        }
        var at = new Making(seat, facts, board, store, clock.instant());
        var told = handler.make(at, change);
        settle(at);
        return done(at, change, told);
    }

    /** What must be so after every change, whatever it was. */
    void settle(Making at) {
        tidying.tidy(at);
        count(at);
        tellFollowers(at);
    }

    /** Keeps the number of notes that participants can see. */
    private static void count(Making at) {
        var more = 0;
        for (var held : at.heldNotes()) {
            more += (held.thing().shown() ? 1 : 0) - (held.was() != null && held.was().shown() ? 1 : 0);
        }
        at.board().counted(more);
    }

    private void tellFollowers(Making at) {
        if (followers.isEmpty()) {
            return;
        }
        for (var held : at.heldNotes()) {
            var was = held.was();
            var note = held.thing();
            if (was != null && !Objects.equals(was.cluster(), note.cluster())) {
                followers.forEach(it -> it.regrouped(at.board().id(), note.id(), was.cluster(), note.cluster()));
            }
            if (was != null && !Objects.equals(was.mergedInto(), note.mergedInto())) {
                followers.forEach(it -> it.merged(at.board().id(), note.id(), was.mergedInto(), note.mergedInto()));
            }
        }
        at.changedClusters().stream().filter(Cluster::gone).forEach(ended -> heir(at, ended.id())
                .ifPresent(heir -> followers.forEach(it -> it.ended(at.board().id(), ended.id(), heir.id()))));
    }

    /** Of those that were in the cluster until now and stay. */
    private static Optional<Note> heir(Making at, UUID cluster) {
        return at.heldNotes().stream().filter(it -> it.was() != null && cluster.equals(it.was().cluster())).map(Making.Held::thing)
                .filter(it -> !at.isLeaving(it)).min(FIRST);
    }

    private Done done(Making at, Change change, @Nullable UUID told) {
        var notes = at.changedNotes();
        var note = told == null ? null : store.note(told).orElseThrow();
        var step = Step.of(change.kind());
        store.add(new BoardChange(new BoardChange.Key(at.board().id(), at.number()), change.id(), step, at.seat().person(), note == null ? null : note.card().kept(),
                at.now(), at.trace(), at.undoes()));
        var publications = new ArrayList<Publication>(2);
        publications.add(publication(at, step, notes, note));
        if (at.isSpacedOut()) {
            var anew = at.board().nextNumber();
            store.add(new BoardChange(new BoardChange.Key(at.board().id(), anew), Ids.next(), Step.ANEW, at.seat().person(), null, at.now()));
            publications.add(wire.anew(at.board().id(), anew));
        }
        return new Done(answer(at.seat(), at.board(), at.number(), told, at.stays()), publications);
    }

    /** The note goes out as the feed of whoever asked brings it: as it stands now, and not at all when they may not read it. */
    private Posted answer(Seat seat, Board board, long number, @Nullable UUID note, int stays) {
        return new Posted(number, wire.sight(seat, board).of(note == null ? null : store.note(note).orElse(null)), stays == 0 ? null : stays);
    }

    /** One note that is in no cluster goes as it always went; everything else as what became of clusters and notes. */
    private Publication publication(Making at, Step step, List<Note> notes, @Nullable Note told) {
        var clusters = at.changedClusters().stream().map(Cluster::id).toList();
        if (told != null && told.cluster() == null && clusters.isEmpty() && notes.stream().allMatch(told::equals)) {
            return wire.change(at.board(), at.number(), step, told);
        }
        var touched = notes.isEmpty() && told != null ? List.of(told) : notes;
        var concerns = new HashSet<>(clusters);
        touched.stream().map(Note::cluster).filter(Objects::nonNull).forEach(concerns::add);
        return wire.regrouped(at.board(), at.number(), step, touched, concerns,
                BoardWire.Clusters.of(store.clusters(concerns), store.members(concerns)));
    }
}
