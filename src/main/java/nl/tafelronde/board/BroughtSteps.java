package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardChange;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.ClusterState;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.NoteState;
import nl.tafelronde.board.domain.Trace;
import nl.tafelronde.board.domain.VoteStore;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came with one file is one step, and is taken back as one. A note that somebody did something with since is part of the
 * wall by now and stays, with the group or the pile in which it came: one that was put elsewhere or with others, that got a vote,
 * or of which something was made.
 */
@Component
class BroughtSteps {

    /** A note in a group or a pile is where it came: that is looked at by itself. */
    private static final Set<Piece.Kind> OF_THE_WALL = Set.of(Piece.Kind.NOTE, Piece.Kind.CLUSTER);

    private final BoardStore store;
    private final VoteStore votes;
    private final Provenance provenance;

    BroughtSteps(BoardStore store, VoteStore votes, Provenance provenance) {
        this.store = store;
        this.votes = votes;
        this.provenance = provenance;
    }

    /** What the step leaves: every note as it hangs, and before it hidden and by itself. */
    static Trace trace(List<Note> notes, List<Cluster> clusters) {
        var ofNotes = notes.stream().map(it -> {
            var is = it.state();
            return Trace.OfNote.of(it.id(), new NoteState(is.column(), is.position(), null, null, true, false, is.words()), is);
        }).toList();
        return new Trace(ofNotes, clusters.stream().map(it -> new Trace.OfCluster(it.id(),
                new ClusterState(it.column(), it.position(), null, true), it.state())).toList());
    }

    /**
     * What taking back a step would do now.
     *
     * @param leaves how many notes would go that hang there
     * @param stays  how many of its notes hang there and would stay
     */
    record Goes(List<Trace.OfNote> notes, List<Trace.OfCluster> clusters, int leaves, int stays) {
    }

    /** The last file that was brought to a board. */
    Optional<BoardChange> last(Board board) {
        return store.lastBrought(board.id());
    }

    /** What of the step can be taken back. */
    Goes goes(BoardChange step) {
        var trace = step.trace();
        var ids = trace.notes().stream().map(Trace.OfNote::id).collect(Collectors.toSet());
        var notes = store.notes(ids).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        var clusters = trace.clusters().stream().collect(Collectors.toMap(Trace.OfCluster::id, Function.identity()));
        var used = used(ids, clusters, notes);
        var together = new LinkedHashMap<UUID, List<Trace.OfNote>>();
        trace.notes().forEach(it -> together.computeIfAbsent(key(it), _ -> new ArrayList<>()).add(it));
        var goes = new ArrayList<Trace.OfNote>();
        var ended = new ArrayList<Trace.OfCluster>();
        var leaves = 0;
        var stays = 0;
        for (var unit : together.entrySet()) {
            var hanging = unit.getValue().stream().filter(it -> hangs(notes.get(it.id()))).toList();
            if (used.contains(unit.getKey()) || unit.getValue().stream().anyMatch(it -> used.contains(it.id()) || elsewhere(it, notes.get(it.id())))) {
                stays += hanging.size();
            } else if (!hanging.isEmpty()) {
                leaves += hanging.size();
                goes.addAll(unit.getValue());
                Optional.ofNullable(clusters.get(unit.getKey())).ifPresent(ended::add);
            }
        }
        return new Goes(goes, ended, leaves, stays);
    }

    private static UUID key(Trace.OfNote it) {
        return Stream.of(it.is().cluster(), it.is().mergedInto(), it.id()).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    /** One that a facilitator hid meanwhile is off the wall already. */
    private static boolean hangs(@Nullable Note note) {
        return note != null && !note.hidden();
    }

    /** Put elsewhere, or shown although it came hidden. */
    private static boolean elsewhere(Trace.OfNote it, @Nullable Note note) {
        return note != null && !((note.hidden() || !it.is().hidden()) && note.column().equals(it.is().column()) && Objects.equals(note.cluster(), it.is().cluster())
                && Objects.equals(note.mergedInto(), it.is().mergedInto()));
    }

    /** The notes and clusters of a file that others built on. */
    private Set<UUID> used(Set<UUID> ids, Map<UUID, Trace.OfCluster> brought, Map<UUID, Note> notes) {
        var all = new HashSet<>(ids);
        all.addAll(brought.keySet());
        var used = new HashSet<>(votes.votedFor(all));
        var pieces = Stream.concat(ids.stream().map(Piece::note), brought.keySet().stream().map(it -> new Piece(Piece.Kind.CLUSTER, it))).toList();
        provenance.intoEach(pieces).forEach((it, made) -> {
            if (!made.stream().map(Piece::kind).allMatch(OF_THE_WALL::contains)) {
                used.add(it.id());
            }
        });
        store.clusters(brought.keySet()).stream().filter(it -> !it.state().equals(brought.get(it.id()).is())).map(Cluster::id).forEach(used::add);
        store.members(brought.keySet()).stream().filter(it -> !ids.contains(it.id())).map(Note::cluster).filter(Objects::nonNull).forEach(used::add);
        store.mergedInto(notes.keySet()).stream().filter(it -> !ids.contains(it.id())).map(Note::mergedInto).filter(Objects::nonNull).forEach(used::add);
        return used;
    }

    /** Hides what can go. False when nothing can. */
    boolean takeBack(Making at, BoardChange step) {
        var goes = goes(step);
        if (goes.notes().isEmpty()) {
            return false;
        }
        at.stays(goes.stays());
        var notes = store.notes(goes.notes().stream().map(Trace.OfNote::id).toList()).stream().collect(Collectors.toMap(Note::id, Function.identity()));
        store.clusters(goes.clusters().stream().map(Trace.OfCluster::id).toList()).forEach(at::touch);
        notes.values().forEach(at::touch);
        goes.clusters().forEach(it -> it.takeBack(store.cluster(it.id()).orElseThrow(), at.number(), at.seat().person()));
        goes.notes().stream().filter(it -> notes.containsKey(it.id())).forEach(it -> it.takeBack(Objects.requireNonNull(notes.get(it.id()))));
        return true;
    }
}
