package nl.tafelronde.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with clusters and merged notes. What a kind does not need is ignored.
 *
 * @param id      of this change, made by whoever asks: asked twice, it is done once and answered the same
 * @param note    to put with another, to take out, to merge or to take apart
 * @param with    the note to put it with, or to merge it into
 * @param cluster to put it into, to name, to move or to split. With {@code with}: the id of the cluster to be made, when that
 *                note is in none
 * @param name    at most {@link Boards#CLUSTER_NAME_MAX} code points; blank takes the name away
 * @param seen    which name was seen, as {@link ClusterCard#named} told; null does not ask
 * @param column  to move to; null stays
 * @param after   behind which note or cluster it comes
 * @param first   whether it comes in front of all; without this and without {@code after} it comes last
 * @param clusters to make at once
 */
public record ClusterChange(UUID id, ChangeKind kind, @Nullable NoteId note, @Nullable NoteId with, @Nullable ClusterId cluster,
                            @Nullable String name, @Nullable Long seen, @Nullable String column, @Nullable UUID after, boolean first,
                            List<Proposed> clusters) implements Change {

    public ClusterChange {
        clusters = List.copyOf(clusters);
    }

    /**
     * A cluster to be made.
     *
     * @param notes two or more
     */
    public record Proposed(ClusterId id, @Nullable String name, List<NoteId> notes) {

        public Proposed {
            notes = List.copyOf(notes);
        }
    }

    /** Puts a note with another; when that one is in no cluster yet, one with this id is made. */
    public static ClusterChange group(UUID id, NoteId note, NoteId with, ClusterId fresh) {
        return new ClusterChange(id, ChangeKind.GROUP, note, with, fresh, null, null, null, null, false, List.of());
    }

    /** Puts a note into a cluster. */
    public static ClusterChange into(UUID id, NoteId note, ClusterId cluster) {
        return new ClusterChange(id, ChangeKind.GROUP, note, null, cluster, null, null, null, null, false, List.of());
    }

    public static ClusterChange ungroup(UUID id, NoteId note) {
        return new ClusterChange(id, ChangeKind.UNGROUP, note, null, null, null, null, null, null, false, List.of());
    }

    public static ClusterChange name(UUID id, ClusterId cluster, @Nullable String name, @Nullable Long seen) {
        return new ClusterChange(id, ChangeKind.NAME_CLUSTER, null, null, cluster, name, seen, null, null, false, List.of());
    }

    public static ClusterChange split(UUID id, ClusterId cluster) {
        return new ClusterChange(id, ChangeKind.SPLIT, null, null, cluster, null, null, null, null, false, List.of());
    }

    public static ClusterChange merge(UUID id, NoteId note, NoteId into) {
        return new ClusterChange(id, ChangeKind.MERGE, note, into, null, null, null, null, null, false, List.of());
    }

    public static ClusterChange unmerge(UUID id, NoteId note) {
        return new ClusterChange(id, ChangeKind.UNMERGE, note, null, null, null, null, null, null, false, List.of());
    }

    public static ClusterChange arrange(UUID id, List<Proposed> clusters) {
        return new ClusterChange(id, ChangeKind.ARRANGE, null, null, null, null, null, null, null, false, clusters);
    }
}
