package nl.tafelronde.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Publication;
import nl.tafelronde.live.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Post-it walls. Every change gets the next number of its board in the transaction that stores it, and is shown only after
 * that; asked twice, it is done once. Whoever watches the topic with the board's id is told of every change.
 *
 * @see <a href="file:src/docs/decisions/0003-numbered-feed.md">decision 0003</a>
 */
@Service
public class Boards {

    /** The most code points of a note. */
    public static final int TEXT_MAX = 280;
    /** The most code points of "by whom". */
    public static final int BY_WHOM_MAX = 80;
    /**
     * The most columns of a board: what still fits a list and a menu. A place may allow fewer; a LAB has six, because after
     * the sixth the papers and shapes begin again and only the heading tells two columns apart.
     */
    public static final int COLUMNS_MAX = 12;
    /** The most code points of a cluster's name. */
    public static final int CLUSTER_NAME_MAX = 80;
    /** The most clusters on a board. */
    public static final int CLUSTERS_MAX = 200;
    /** The most notes on a board: what a phone can still show and a reader can still be sent. */
    public static final int NOTES_MAX = 5_000;

    private final BoardStore store;
    private final BoardFeed feed;
    private final BoardWire wire;
    private final BoardChanges changes;
    private final PastNotes past;
    private final Suggestions suggestions;
    private final BoardHistory history;
    private final TakenNotes taken;
    private final Seats seats;
    private final Permissions permissions;
    private final Feeds feeds;
    private final Topics topics;
    private final LanguageWork languages;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Cache<BoardId, BoardFacts> known = Caffeine.newBuilder().maximumSize(10_000).build();

    Boards(BoardStore store, BoardFeed feed, BoardWire wire, BoardChanges changes, PastNotes past, Suggestions suggestions,
            BoardHistory history, TakenNotes taken, Seats seats, Permissions permissions, Feeds feeds, Topics topics,
            LanguageWork languages, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.feed = feed;
        this.wire = wire;
        this.changes = changes;
        this.past = past;
        this.suggestions = suggestions;
        this.history = history;
        this.taken = taken;
        this.seats = seats;
        this.permissions = permissions;
        this.feeds = feeds;
        this.topics = topics;
        this.languages = languages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes a board on which participants may do nothing yet. Making it again with the same id changes nothing.
     *
     * @throws Refusal {@code board.refused.columns} when there are none, too many, or two with one id
     */
    public BoardId create(Actor actor, NewBoard board) {
        permissions.require(actor, Permission.MODERATE_BOARD, board.space());
        var ids = board.columns().stream().map(BoardColumn::id).distinct().count();
        if (ids == 0 || ids > COLUMNS_MAX || ids != board.columns().size()) {
            throw Refusal.invalid("board.refused.columns", COLUMNS_MAX);
        }
        transaction.executeWithoutResult(_ -> {
            if (store.board(board.id().value()).isEmpty()) {
                store.add(new Board(board, clock.instant()));
            }
        });
        return board.id();
    }

    /** Tells what participants may do from now on. Every screen hears it in its turn among the changes. */
    public void allow(Actor actor, BoardId id, BoardRules rules) {
        var seat = seats.facilitator(actor, facts(id));
        publish(id, within(() -> {
            var board = locked(id);
            var before = board.rules();
            if (before.equals(rules)) {
                return List.of();
            }
            board.allow(rules);
            if (!rules.write()) {
                store.nobodyWrites(board.id());
            }
            return List.of(wire.rules(board, step(board, Step.RULES, seat.person()), before.read() != rules.read()));
        }));
    }

    /**
     * Does something with a note, with clusters, or takes a step back.
     *
     * @return the change's number, and the note as the actor may see it after it; the same number when the change was made before
     * @throws Refusal with a key starting with {@code board.refused.}: who may not do this (now), an unknown note or column, an
     *                 id that belongs to somebody else; or a text that is empty or too long
     */
    public Posted post(Actor actor, BoardId id, Change change) {
        var facts = facts(id);
        var seat = seats.of(actor, facts);
        var done = changes.make(seat, facts, change);
        publish(id, done.publications());
        return done.answer();
    }

    /**
     * Hangs up notes that were written before, in this order and at their own times; all of them or none. For importers.
     *
     * @throws Refusal as {@link #post}, and {@code board.refused.not-written-yet} for a time that is still to come
     */
    public void bring(Actor actor, BoardId id, List<BroughtNote> notes) {
        var facts = facts(id);
        permissions.require(actor, Permission.RUN_SESSION, facts.space());
        publish(id, within(() -> past.hang(locked(id), facts, notes)));
    }

    /**
     * Takes a note off the board for good and hands it over, for who keeps it elsewhere in the same transaction. Nothing of it
     * stays here, also not in what is kept of its changes; {@link NoteTakenOff} lets others forget what they made of it.
     *
     * @param actor a facilitator, or the author of the note
     * @throws Refusal {@code board.refused.note-gone}, {@code board.refused.not-yours}
     */
    public TakenNote takeOff(Actor actor, BoardId id, NoteId note) {
        var facts = facts(id);
        var seat = seats.of(actor, facts);
        return within(() -> {
            var done = taken.take(seat, facts, locked(id), note);
            AfterCommit.run(() -> publish(id, done.publications()));
            return done.note();
        });
    }

    /** The board as this actor may see it now. */
    public BoardSnapshot read(Actor actor, BoardId id) {
        return feed.snapshot(seats.of(actor, facts(id)), id.value());
    }

    /**
     * Everything a participant wrote in their place, also what was hidden or withdrawn, the oldest first.
     *
     * @throws Refusal {@code board.refused.not-joined}, for everybody but a participant of this place
     */
    public List<OwnNote> mine(Actor actor, UUID place) {
        if (!(actor instanceof Actor.Participant participant) || !participant.place().equals(place)) {
            throw Refusal.of(Refusal.Kind.SIGN_IN, "board.refused.not-joined");
        }
        return within(() -> store.notesOf(participant.id().value(), place)).stream()
                .map(it -> new OwnNote(new BoardId(it.board()), it.card(), it.withdrawn())).toList();
    }

    /** How many notes are on the board for participants, also before they may read them. */
    public int count(Actor actor, BoardId id) {
        seats.of(actor, facts(id));
        return within(() -> store.board(id.value()).map(Board::notes).orElse(0));
    }

    /** How many notes each group has in each column. For facilitators; it tells who is not heard. */
    public List<NoteTally> tally(Actor actor, BoardId id) {
        seats.facilitator(actor, facts(id));
        return within(() -> store.tally(id.value()));
    }

    /** What each note of a board says, also a hidden or a withdrawn one, by its id. For facilitators: to see where its words were used. */
    public Map<UUID, String> words(Actor actor, BoardId id) {
        seats.facilitator(actor, facts(id));
        return within(() -> store.notes(id.value())).stream().collect(Collectors.toMap(Note::id, it -> it.words().text()));
    }

    /**
     * Clusters that could be made of the notes that are in none, by what they say. Changes nothing; {@link ChangeKind#ARRANGE}
     * makes what the facilitator leaves of it. Takes about a second for a full board.
     */
    public ProposedClusters suggest(Actor actor, BoardId id) {
        var facts = facts(id);
        seats.facilitator(actor, facts);
        return suggestions.propose(facts, within(() -> store.notes(id.value())));
    }

    /**
     * The steps of a board from its first on, each with what it left: to show how the wall came about, and to take one back.
     * Never whose it was where no names are shown, and of a note that was taken back only that there was one.
     *
     * @param after the steps after this number; at most {@link BoardHistory#PAGE} at once
     */
    public List<BoardStep> steps(Actor actor, BoardId id, long after) {
        var seat = seats.facilitator(actor, facts(id));
        return within(() -> history.steps(seat, id.value(), after));
    }

    /**
     * Follows a board live; give it to {@link Feeds#stream}.
     *
     * @param after the last number the reader has, null for a snapshot first
     */
    public Following follow(Actor actor, BoardId id, @Nullable Long after) {
        return feed.following(seats.of(actor, facts(id)), id, after);
    }

    /**
     * What never changes about a board.
     *
     * @throws Refusal {@code board.refused.not-found}
     */
    @Open("between modules: says where a board belongs, nothing of what is on it")
    public BoardFacts facts(BoardId id) {
        var remembered = known.getIfPresent(id);
        if (remembered != null) {
            return remembered;
        }
        var facts = within(() -> store.board(id.value()).map(BoardFacts::of)).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
        known.put(id, facts);
        return facts;
    }

    List<BoardId> writtenOnBy(UUID person) {
        return inNew(() -> store.boardsWrittenOnBy(person)).stream().map(BoardId::new).toList();
    }

    /** Lets every screen read the board anew, in its turn among the changes. */
    void beginAnew(BoardId id) {
        publish(id, inNew(() -> {
            var board = locked(id);
            return List.of(wire.anew(board.id(), step(board, Step.ANEW, null)));
        }));
    }

    private long step(Board board, Step step, @Nullable UUID person) {
        var number = board.nextNumber();
        store.add(new BoardChange(new BoardChange.Key(board.id(), number), Ids.next(), step, person, null, clock.instant()));
        return number;
    }

    private Board locked(BoardId id) {
        return store.locked(id.value()).orElseThrow(() -> Refusal.notFound("board.refused.not-found"));
    }

    private void publish(BoardId id, List<Publication> publications) {
        publications.forEach(feeds::publish);
        if (!publications.isEmpty()) {
            topics.changed(id.value());
            languages.moved(id.value(), facts(id).space());
        }
    }

    /** After a commit the old transaction is still at hand, but over. */
    private <T> T inNew(Supplier<T> work) {
        var fresh = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Objects.requireNonNull(fresh.execute(_ -> work.get()));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
