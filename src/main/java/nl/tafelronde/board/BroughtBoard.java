package nl.tafelronde.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.Step;
import nl.tafelronde.board.domain.VoteStore;
import nl.tafelronde.board.file.BoardFile;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hangs up the notes of a file, and reads a board as a file. A note that hangs there already stays as it is, and one that was
 * taken off for good does not come back. An id that another board of this installation has becomes an id of this board, the same
 * one every time, so that a file can go round.
 */
@Component
class BroughtBoard {

    private final BoardStore store;
    private final VoteStore votes;
    private final BoardWire wire;
    private final Clock clock;

    BroughtBoard(BoardStore store, VoteStore votes, BoardWire wire, Clock clock) {
        this.store = store;
        this.votes = votes;
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * How the notes of a file stand to the board.
     *
     * @param taken how many of them were taken off for good, and stay off
     */
    record Plan(List<BoardFile.OfNote> fresh, List<BoardFile.OfCluster> clusters, int there, int different, int taken) {
    }

    /** What hangs on a board; withdrawn notes do not. */
    BoardFile file(Board board) {
        var votes = votes(board);
        var notes = store.notes(board.id()).stream().filter(it -> !it.withdrawn()).map(it -> line(it, votes.get(it.id()))).toList();
        var used = notes.stream().map(BoardFile.OfNote::cluster).filter(Objects::nonNull).collect(Collectors.toSet());
        var clusters = store.clusters(board.id()).stream().filter(it -> used.contains(it.id()))
                .map(it -> new BoardFile.OfCluster(it.id(), it.column(), it.name(), it.position(), votes.get(it.id()))).toList();
        return new BoardFile(board.title(), board.columns(), clusters, notes);
    }

    /** What hung there got in the last round, once that is closed. */
    private Map<UUID, Integer> votes(Board board) {
        return votes.current(board.id()).filter(it -> it.state() == Ballot.State.CLOSED).map(it -> votes.tally(it.id()).stream()
                .filter(VoteStore.Tally::there).collect(Collectors.toMap(VoteStore.Tally::target, VoteStore.Tally::votes, Integer::sum))).orElse(Map.of());
    }

    Plan plan(Board board, BoardFile file) {
        var noteIds = here(board.id(), file.notes().stream().map(BoardFile.OfNote::id).toList(),
                ids -> store.notes(ids).stream().collect(Collectors.toMap(Note::id, Note::board)));
        var clusterIds = here(board.id(), file.clusters().stream().map(BoardFile.OfCluster::id).toList(),
                ids -> store.clusters(ids).stream().collect(Collectors.toMap(Cluster::id, Cluster::board)));
        var known = store.notes(noteIds.values()).stream().filter(it -> it.board().equals(board.id())).collect(Collectors.toMap(Note::id, Function.identity()));
        var gone = store.taken(noteIds.values());
        var knownClusters = store.clusters(clusterIds.values()).stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
        var fresh = new ArrayList<BoardFile.OfNote>();
        var different = 0;
        var taken = 0;
        for (var raw : file.notes()) {
            var note = new BoardFile.OfNote(Objects.requireNonNull(noteIds.get(raw.id())), raw.column(), raw.text(), raw.byWhom(), raw.language(), raw.group(),
                    board.namesShown() ? raw.author() : null, raw.rank(), raw.at(), raw.hidden(), raw.reason(),
                    raw.cluster() == null ? null : clusterIds.get(raw.cluster()), raw.mergedInto() == null ? null : noteIds.get(raw.mergedInto()), null);
            var there = known.get(note.id());
            if (gone.contains(note.id())) {
                taken++;
            } else if (there == null) {
                fresh.add(placed(note, gone, known, knownClusters));
            } else if (!line(there, null).equals(note)) {
                different++;
            }
        }
        var clusters = new ArrayList<BoardFile.OfCluster>();
        for (var raw : file.clusters()) {
            var it = new BoardFile.OfCluster(Objects.requireNonNull(clusterIds.get(raw.id())), raw.column(), raw.name(), raw.rank(), null);
            var piles = fresh.stream().filter(note -> it.id().equals(note.cluster()) && note.mergedInto() == null).count();
            if (!knownClusters.containsKey(it.id()) && piles > (it.name() == null ? 1 : 0)) {
                clusters.add(it);
            } else if (!knownClusters.containsKey(it.id())) {
                fresh.replaceAll(note -> it.id().equals(note.cluster()) ? note.standing(null, note.mergedInto()) : note);
            }
        }
        return new Plan(fresh, clusters, known.size(), different, taken);
    }

    /** With what still hangs there as the file says; otherwise by itself. */
    private static BoardFile.OfNote placed(BoardFile.OfNote note, Set<UUID> gone, Map<UUID, Note> known, Map<UUID, Cluster> knownClusters) {
        var front = note.mergedInto() == null ? null : known.get(note.mergedInto());
        if (front != null && front.shown() && front.mergedInto() == null && front.column().equals(note.column())) {
            return note.standing(front.cluster(), front.id());
        }
        var cluster = note.cluster() == null ? null : knownClusters.get(note.cluster());
        var together = cluster == null || !cluster.gone() && cluster.column().equals(note.column());
        return note.standing(together ? note.cluster() : null, front != null || gone.contains(note.mergedInto()) ? null : note.mergedInto());
    }

    /** Inside a transaction that holds the board. Every note gets a number of its own, and the file one at the end: then screens read the board anew. */
    List<Publication> hang(Board board, Plan plan, @Nullable UUID person) {
        if (plan.fresh().isEmpty()) {
            return List.of();
        }
        if (board.notes() + plan.fresh().size() > Boards.NOTES_MAX) {
            throw Refusal.conflict("board.refused.full", Boards.NOTES_MAX);
        }
        var now = clock.instant();
        var clusters = plan.clusters().stream().map(it -> {
            var cluster = new Cluster(new ClusterId(it.id()), board.id(), it.column(), it.rank(), now);
            if (it.name() != null) {
                cluster.name(it.name(), board.number() + 1, person);
            }
            store.add(cluster);
            return cluster;
        }).toList();
        var notes = new LinkedHashMap<UUID, Note>();
        for (var it : plan.fresh()) {
            notes.put(it.id(), note(board, it));
            store.add(notes.get(it.id()));
        }
        var publications = new ArrayList<Publication>();
        for (var it : plan.fresh()) {
            var note = notes.get(it.id());
            note.belong(it.cluster());
            note.merge(it.mergedInto());
            if (note.shown()) {
                board.counted(1);
            }
            publications.add(new Publication(board.id(), keep(board, person, note, now), Map.of()));
        }
        var last = board.nextNumber();
        store.add(new BoardChange(new BoardChange.Key(board.id(), last), Ids.next(), Step.IMPORT, person, null, now,
                BroughtSteps.trace(List.copyOf(notes.values()), clusters), null));
        publications.add(wire.anew(board.id(), last));
        return publications;
    }

    private long keep(Board board, @Nullable UUID person, Note note, Instant now) {
        var number = board.nextNumber();
        store.add(new BoardChange(new BoardChange.Key(board.id(), number), Ids.next(), Step.ADD, person, note.card().kept(), now));
        return number;
    }

    private static Note note(Board board, BoardFile.OfNote it) {
        var note = new Note(new NoteId(it.id()), board.id(), new Note.Author(null, it.author(), it.group()), it.column(),
                new Note.Words(it.text(), it.byWhom(), Language.of(it.language())), it.rank(), it.at());
        if (it.hidden()) {
            note.hide(why(it.reason()));
        }
        return note;
    }

    private static BoardFile.OfNote line(Note note, @Nullable Integer votes) {
        var card = note.card();
        var why = card.why();
        return new BoardFile.OfNote(note.id(), card.column(), card.text(), card.byWhom(), card.language(), Objects.requireNonNull(card.group()), card.author(),
                card.rank(), card.at(), note.hidden(), why == null ? null : why.reason().tag() + (why.words() == null ? "" : ": " + why.words()),
                note.cluster(), note.mergedInto(), votes);
    }

    private static @Nullable Hiding why(@Nullable String said) {
        if (said == null) {
            return null;
        }
        for (var reason : Hiding.Reason.values()) {
            if (said.equals(reason.tag())) {
                return new Hiding(reason, null, null);
            }
            if (said.startsWith(reason.tag() + ": ")) {
                return new Hiding(reason, said.substring(reason.tag().length() + 2), null);
            }
        }
        return new Hiding(Hiding.Reason.OTHER, said, null);
    }

    private static Map<UUID, UUID> here(UUID board, List<UUID> ids, Function<List<UUID>, Map<UUID, UUID>> boards) {
        var owners = boards.apply(ids);
        var here = new HashMap<UUID, UUID>();
        ids.forEach(it -> here.put(it, owners.containsKey(it) && !board.equals(owners.get(it))
                ? UUID.nameUUIDFromBytes((board + "/" + it).getBytes(StandardCharsets.UTF_8)) : it));
        return here;
    }
}
