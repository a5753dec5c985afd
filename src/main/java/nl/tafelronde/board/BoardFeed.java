package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.board.domain.Trace;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.FeedSource;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a board for somebody who comes, or comes back: a snapshot, or the changes they missed. A replayed change carries
 * the note as it stands now, so that what was taken back or changed since is not sent once more.
 */
@Component
class BoardFeed implements FeedSource {

    /** Who is further behind than this gets a snapshot, which is then the smaller answer. */
    static final int REPLAY_MAX = 200;

    private final BoardStore store;
    private final BoardWire wire;
    private final TransactionTemplate reading;

    BoardFeed(BoardStore store, BoardWire wire, PlatformTransactionManager transactions) {
        this.store = store;
        this.wire = wire;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    Following following(Seat seat, BoardId board, @Nullable Long after) {
        return new Following(board.value(), seat.audiences(), after, from -> open(seat, board.value(), from), this);
    }

    BoardSnapshot snapshot(Seat seat, UUID id) {
        return read(() -> snapshot(seat, board(id)));
    }

    @Override
    public Map<UUID, Long> numbers(Set<UUID> channels) {
        return read(() -> store.numbers(channels));
    }

    @Override
    public List<Publication> after(UUID channel, long number, int limit) {
        return read(() -> {
            var board = board(channel);
            return publications(board, store.changes(channel, number, limit));
        });
    }

    private Following.Opened open(Seat seat, UUID id, @Nullable Long after) {
        return read(() -> {
            var board = board(id);
            if (after == null || after > board.number() || board.number() - after > REPLAY_MAX) {
                return anew(seat, board);
            }
            var missed = store.changes(id, after, REPLAY_MAX);
            if (missed.stream().anyMatch(change -> !change.step().ofNotes())) {
                return anew(seat, board);
            }
            var events = new ArrayList<FeedEvent>(missed.size());
            for (var publication : publications(board, missed)) {
                var event = publication.variantFor(seat.audiences());
                if (event != null) {
                    events.add(event);
                }
            }
            return new Following.Opened(board.number(), events);
        });
    }

    private Following.Opened anew(Seat seat, Board board) {
        var event = wire.snapshot(snapshot(seat, board));
        return new Following.Opened(board.number(),
                List.of(seat.reads(board.rules()) ? event : event.and(wire.counts(board, board.number()))));
    }

    private BoardSnapshot snapshot(Seat seat, Board board) {
        var reads = seat.reads(board.rules());
        var sight = wire.sight(seat, board);
        var visible = store.notes(board.id()).stream().filter(sight.sees()).toList();
        var members = visible.stream().filter(it -> it.cluster() != null && (it.shown() || seat.moderates())).toList();
        var clusters = !reads || members.isEmpty() ? List.<ClusterCard>of()
                : BoardWire.Clusters.of(store.clusters(board.id()), members).cards(_ -> true, _ -> true);
        return new BoardSnapshot(new BoardId(board.id()), board.title(), board.columns(), Boards.TEXT_MAX, Boards.BY_WHOM_MAX,
                seat.may(board.rules()), board.number(), board.notes(),
                visible.stream().map(Note::card).map(sight.look()).toList(), clusters,
                visible.stream().filter(note -> note.isBy(seat.person())).map(note -> new NoteId(note.id())).toList());
    }

    private List<Publication> publications(Board board, List<BoardChange> changes) {
        var ids = changes.stream().flatMap(it -> it.notes().stream()).collect(Collectors.toSet());
        var notes = store.notes(ids).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        var concerned = changes.stream().flatMap(it -> it.trace().clusters().stream()).map(Trace.OfCluster::id).collect(Collectors.toSet());
        notes.values().stream().map(Note::cluster).filter(Objects::nonNull).forEach(concerned::add);
        var clusters = BoardWire.Clusters.of(store.clusters(concerned), store.members(concerned));
        return changes.stream().map(change -> publication(board, change, notes, clusters)).toList();
    }

    private Publication publication(Board board, BoardChange change, Map<UUID, Note> notes, BoardWire.Clusters clusters) {
        if (!change.step().ofNotes()) {
            return change.step() == Step.RULES ? wire.rules(board, change.number(), true) : wire.anew(board.id(), change.number());
        }
        if (change.noteId() != null && change.trace().isEmpty() && !notes.containsKey(change.noteId())) {
            return wire.gone(board, change.number(), change.noteId());
        }
        var touched = change.notes().stream().map(notes::get).filter(Objects::nonNull).toList();
        var concerns = change.trace().clusters().stream().map(Trace.OfCluster::id).collect(Collectors.toSet());
        touched.stream().map(Note::cluster).filter(Objects::nonNull).forEach(concerns::add);
        return touched.size() == 1 && concerns.isEmpty() ? wire.change(board, change.number(), change.step(), touched.getFirst())
                : wire.regrouped(board, change.number(), change.step(), touched, concerns, clusters);
    }

    private Board board(UUID id) {
        return store.board(id).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
    }

    /** One transaction is one consistent view: the number and the notes belong together. */
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
