package nl.tafelronde.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.board.domain.Board;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.ClusterState;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.board.domain.NoteState;
import nl.tafelronde.board.domain.Trace;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One change while it is being made: who makes it, on which board, and how everything that it touches stood before. The
 * board is locked, so nobody else changes it meanwhile.
 */
final class Making {

    private final Seat seat;
    private final BoardFacts facts;
    private final Board board;
    private final BoardStore store;
    private final long number;
    private final Instant now;
    private final Map<UUID, Held<Note, NoteState>> notes = new LinkedHashMap<>();
    private final Map<UUID, Held<Cluster, ClusterState>> clusters = new LinkedHashMap<>();
    private boolean spacedOut;
    private int stays;
    private @Nullable Long undoes;
    private @Nullable Note leaving;

    Making(Seat seat, BoardFacts facts, Board board, BoardStore store, Instant now) {
        this.seat = seat;
        this.facts = facts;
        this.board = board;
        this.store = store;
        this.number = board.nextNumber();
        this.now = now;
    }

    /** @param was null for what is new */
    record Held<T, S>(T thing, @Nullable S was) {
    }

    Seat seat() {
        return seat;
    }

    BoardFacts facts() {
        return facts;
    }

    Board board() {
        return board;
    }

    long number() {
        return number;
    }

    Instant now() {
        return now;
    }

    /** Remembers how the note stands; from now on it may be changed. */
    Note touch(Note note) {
        notes.computeIfAbsent(note.id(), _ -> new Held<>(note, note.state()));
        return note;
    }

    Cluster touch(Cluster cluster) {
        clusters.computeIfAbsent(cluster.id(), _ -> new Held<>(cluster, cluster.state()));
        return cluster;
    }

    Note added(Note note) {
        store.add(note);
        notes.put(note.id(), new Held<>(note, null));
        return note;
    }

    /** A new cluster; taking the change back makes it gone. */
    Cluster added(Cluster cluster) {
        store.add(cluster);
        var state = cluster.state();
        clusters.put(cluster.id(), new Held<>(cluster, new ClusterState(state.column(), state.position(), null, true)));
        return cluster;
    }

    /** The note, when the actor may know that it exists: their own, or one they can see. Otherwise it is simply not there. */
    Note known(@Nullable NoteId id) {
        if (id == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        return store.note(id.value()).filter(this::mayKnow).orElseThrow(() -> Refusal.notFound("board.refused.note-gone"));
    }

    /** The note, when the actor sees it hanging there; their own that is hidden or withdrawn hangs nowhere. */
    Note seen(@Nullable NoteId id) {
        var note = known(id);
        if (!sees(note)) {
            throw note.withdrawn() || !note.hidden() ? Refusal.notFound("board.refused.note-gone") : Refusal.forbidden("board.refused.hidden");
        }
        return note;
    }

    private boolean mayKnow(Note note) {
        return note.board().equals(board.id()) && (note.isBy(seat.person()) || sees(note));
    }

    /** Whether the actor has the note on their wall because it is there for people like them. */
    boolean sees(Note note) {
        return seat.moderates() ? !note.withdrawn() : note.shown() && board.rules().read();
    }

    /** Every screen has to read the board anew after this, because a whole column was numbered afresh. */
    void spacedOut() {
        spacedOut = true;
    }

    boolean isSpacedOut() {
        return spacedOut;
    }

    /** This note goes for good with this change, and takes nothing over. */
    void leaves(Note note) {
        leaving = note;
    }

    boolean isLeaving(Note note) {
        return note.equals(leaving);
    }

    /** So many notes of the step that is taken back stay, because others built on them. */
    void stays(int notes) {
        stays = notes;
    }

    int stays() {
        return stays;
    }

    void undoes(long number) {
        undoes = number;
    }

    @Nullable Long undoes() {
        return undoes;
    }

    /** The notes that are new or stand otherwise than before. */
    List<Note> changedNotes() {
        return notes.values().stream().filter(it -> !it.thing().state().equals(it.was())).map(Held::thing).toList();
    }

    /** The clusters that are new or stand otherwise than before. */
    List<Cluster> changedClusters() {
        return clusters.values().stream().filter(it -> !it.thing().state().equals(it.was())).map(Held::thing).toList();
    }

    Collection<Held<Note, NoteState>> heldNotes() {
        return List.copyOf(notes.values());
    }

    Collection<Held<Cluster, ClusterState>> heldClusters() {
        return List.copyOf(clusters.values());
    }

    /** What the change did to what was there before; null when that is nothing. */
    @Nullable Trace trace() {
        var ofNotes = new ArrayList<Trace.OfNote>();
        notes.forEach((id, held) -> {
            var is = held.thing().state();
            if (held.was() != null && !held.was().equals(is)) {
                ofNotes.add(Trace.OfNote.of(id, held.was(), is));
            }
        });
        var ofClusters = new ArrayList<Trace.OfCluster>();
        clusters.forEach((id, held) -> {
            var is = held.thing().state();
            if (!is.equals(held.was())) {
                ofClusters.add(new Trace.OfCluster(id, Objects.requireNonNull(held.was()), is));
            }
        });
        return ofNotes.isEmpty() && ofClusters.isEmpty() ? null : new Trace(ofNotes, ofClusters);
    }
}
