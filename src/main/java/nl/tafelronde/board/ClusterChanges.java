package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Cluster;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules for putting notes together, naming what they make, and taking it apart. */
@Component
class ClusterChanges implements ChangeHandler {

    /** Moving a whole cluster, and making many at once, move what others wrote by the dozen. */
    private static final Set<ChangeKind> FACILITATORS_ONLY = EnumSet.of(ChangeKind.MOVE_CLUSTER, ChangeKind.ARRANGE);

    private final BoardStore store;
    private final Places places;
    private final Namers namers;

    ClusterChanges(BoardStore store, Places places, Namers namers) {
        this.store = store;
        this.places = places;
        this.namers = namers;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return EnumSet.of(ChangeKind.GROUP, ChangeKind.UNGROUP, ChangeKind.NAME_CLUSTER, ChangeKind.MOVE_CLUSTER, ChangeKind.SPLIT,
                ChangeKind.ARRANGE);
    }

    @Override
    public ClusterChange checked(Seat seat, BoardFacts facts, Change asked) {
        var change = (ClusterChange) asked;
        if (FACILITATORS_ONLY.contains(change.kind()) && !seat.moderates()) {
            throw Refusal.forbidden("board.refused.facilitators-only");
        }
        if (change.column() != null && !facts.hasColumn(change.column())) {
            throw Refusal.invalid("board.refused.unknown-column");
        }
        var proposed = change.clusters().stream().map(it -> new ClusterChange.Proposed(it.id(), name(it.name()), it.notes())).toList();
        return new ClusterChange(change.id(), change.kind(), change.note(), change.with(), change.cluster(), name(change.name()),
                change.seen(), change.column(), change.after(), change.first(), proposed);
    }

    private static @Nullable String name(@Nullable String raw) {
        return PlainText.optionalLine(raw, Boards.CLUSTER_NAME_MAX, "board.field.cluster-name");
    }

    @Override
    public boolean mayNow(Seat seat, BoardRules rules, Change change) {
        return seat.moderates() || rules.read() && rules.write();
    }

    @Override
    public @Nullable UUID make(Making at, Change asked) {
        var change = (ClusterChange) asked;
        return switch (change.kind()) {
            case GROUP -> group(at, change);
            case UNGROUP -> ungroup(at, change);
            case NAME_CLUSTER -> name(at, change);
            case MOVE_CLUSTER -> move(at, change);
            case SPLIT -> split(at, known(at, change.cluster()));
            case ARRANGE -> arrange(at, change.clusters());
            default -> throw new IllegalStateException("Not a change of clusters");
        };
    }

    private UUID group(Making at, ClusterChange change) {
        var note = at.touch(pile(at, change.note()));
        var cluster = change.with() == null ? known(at, change.cluster()) : with(at, note, pile(at, change.with()), change.cluster());
        note.belong(cluster.id());
        note.move(cluster.column(), places.find(at, cluster.column(), change.after(), false, note.id()));
        return note.id();
    }

    /** The cluster of that note; a new one when it is in none. */
    private Cluster with(Making at, Note note, Note other, @Nullable ClusterId fresh) {
        if (note.equals(other)) {
            throw Refusal.invalid("board.refused.with-itself");
        }
        if (other.cluster() != null) {
            return store.cluster(other.cluster()).orElseThrow();
        }
        if (fresh == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        var cluster = made(at, fresh, other);
        at.touch(other).belong(cluster.id());
        return cluster;
    }

    private Cluster made(Making at, ClusterId id, Note first) {
        if (store.countClusters(at.board().id()) >= Boards.CLUSTERS_MAX) {
            throw Refusal.conflict("board.refused.clusters-full", Boards.CLUSTERS_MAX);
        }
        return at.added(new Cluster(id, at.board().id(), first.column(), first.position(), at.now()));
    }

    /** Behind its cluster. A note that is in none stays where it is: somebody was first. */
    private UUID ungroup(Making at, ClusterChange change) {
        var note = at.touch(pile(at, change.note()));
        var cluster = note.cluster();
        if (cluster != null) {
            note.belong(null);
            note.move(note.column(), places.find(at, note.column(), cluster, false, note.id()));
        }
        return note.id();
    }

    private @Nullable UUID name(Making at, ClusterChange change) {
        var cluster = at.touch(known(at, change.cluster()));
        if (Objects.equals(cluster.name(), change.name())) {
            return null;
        }
        if (change.seen() != null && change.seen() != cluster.named()) {
            throw namers.namedMeanwhile(at, cluster);
        }
        cluster.name(change.name(), at.number(), at.seat().person());
        return null;
    }

    private @Nullable UUID move(Making at, ClusterChange change) {
        var cluster = at.touch(known(at, change.cluster()));
        var column = change.column() == null ? cluster.column() : change.column();
        cluster.move(column, places.find(at, column, change.after(), change.first(), cluster.id()));
        for (var note : store.members(List.of(cluster.id()))) {
            if (!note.column().equals(column)) {
                at.touch(note).move(column, note.position());
            }
        }
        return null;
    }

    /** Its notes hang where it hung, in the same order. */
    private @Nullable UUID split(Making at, Cluster cluster) {
        at.touch(cluster).split();
        var members = store.members(List.of(cluster.id()));
        var room = places.room(at, cluster.column(), cluster.position(), members.size()).iterator();
        for (var note : members) {
            at.touch(note).belong(null);
            note.move(note.column(), room.next());
        }
        return null;
    }

    /** Notes that are gone or were put into a cluster since the proposal stay as they are: what people do comes first. */
    private @Nullable UUID arrange(Making at, List<ClusterChange.Proposed> proposed) {
        var taken = new HashSet<UUID>();
        for (var proposal : proposed) {
            var notes = new ArrayList<Note>();
            for (var id : proposal.notes()) {
                store.note(id.value()).filter(it -> it.board().equals(at.board().id()) && it.shown() && it.cluster() == null
                        && it.mergedInto() == null && taken.add(it.id())).ifPresent(notes::add);
            }
            if (notes.size() > 1) {
                var cluster = made(at, proposal.id(), notes.getFirst());
                cluster.name(proposal.name(), at.number(), at.seat().person());
                var places = this.places.room(at, cluster.column(), cluster.position(), notes.size()).iterator();
                for (var note : notes) {
                    at.touch(note).belong(cluster.id());
                    note.move(cluster.column(), places.next());
                }
            }
        }
        if (at.changedClusters().isEmpty()) {
            throw Refusal.conflict("board.refused.nothing-to-arrange");
        }
        return null;
    }

    /** The note that hangs there for this one: itself, or the one it was merged into. */
    private Note pile(Making at, @Nullable NoteId id) {
        var note = at.seen(id);
        return note.mergedInto() == null ? note : store.note(note.mergedInto()).orElseThrow();
    }

    /** A cluster of which the actor sees a note; any other is not there. */
    private Cluster known(Making at, @Nullable ClusterId id) {
        if (id == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        return store.cluster(id.value()).filter(it -> it.board().equals(at.board().id()) && !it.gone())
                .filter(it -> store.members(List.of(it.id())).stream().anyMatch(at::sees))
                .orElseThrow(() -> Refusal.notFound("board.refused.cluster-gone"));
    }
}
