package nl.tafelronde.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has to do something when a note changes cluster or is merged, in the same transaction: what hangs on it goes along. */
interface ClusterFollower {

    /**
     * A note is in another cluster than before.
     *
     * @param from where it was; null when it was in none
     * @param to   where it is now; null when it is in none
     */
    void regrouped(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to);

    /**
     * Another note than before is shown for this one.
     *
     * @param from null when it stood for itself
     * @param to   null when it stands for itself
     */
    void merged(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to);

    /**
     * A cluster is no more. It may come back when that is taken back. Not told of one whose last note goes for good.
     *
     * @param heir the note that stands first of those that were in it
     */
    void ended(UUID board, UUID cluster, UUID heir);
}
