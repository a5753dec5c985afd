package nl.tafelronde.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import nl.tafelronde.board.domain.BoardStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a place in a column, where notes and clusters stand in one row. */
@Component
class Places {

    /** Between two in a row. New notes stand at their number times this, so the end of a column needs no query. */
    static final double GAP = 1024;

    private final BoardStore store;

    Places(BoardStore store) {
        this.store = store;
    }

    /** Behind everything. */
    static double last(Making at) {
        return at.number() * GAP;
    }

    /**
     * Where this comes to stand.
     *
     * @param after behind which note or cluster; not one of this column means last
     * @param first in front of all, whatever {@code after} is
     */
    double find(Making at, String column, @Nullable UUID after, boolean first, UUID self) {
        var board = at.board().id();
        if (first) {
            return store.firstPosition(board, column, self).map(it -> it - GAP).orElse(last(at));
        }
        if (after == null || after.equals(self)) {
            return last(at);
        }
        var low = positionOf(board, column, after);
        if (low == null) {
            return last(at);
        }
        var high = store.positionAfter(board, column, low, self).orElse(null);
        if (high == null) {
            return last(at);
        }
        var middle = (low + high) / 2;
        return middle > low && middle < high ? middle : spaceOut(at, column, after, self);
    }

    /** So many places behind this position and in front of what comes next in the column. */
    List<Double> room(Making at, String column, double position, int many) {
        var high = store.positionAfter(at.board().id(), column, position, at.board().id()).orElse(position + (many + 1) * GAP);
        var step = (high - position) / (many + 1);
        var places = new ArrayList<Double>(many);
        for (var place = 1; place <= many; place++) {
            places.add(position + place * step);
        }
        return places;
    }

    private @Nullable Double positionOf(UUID board, String column, UUID id) {
        var note = store.note(id).filter(it -> it.board().equals(board) && it.column().equals(column));
        if (note.isPresent()) {
            return note.get().position();
        }
        return store.cluster(id).filter(it -> it.board().equals(board) && it.column().equals(column)).map(it -> it.position()).orElse(null);
    }

    private record Standing(UUID id, double position, DoubleConsumer move) {
    }

    /** After some fifty moves to one spot no number is left between two: the column is numbered afresh. */
    private double spaceOut(Making at, String column, UUID after, UUID self) {
        at.spacedOut();
        var row = new ArrayList<Standing>();
        store.notes(at.board().id()).stream().filter(it -> it.column().equals(column))
                .forEach(it -> row.add(new Standing(it.id(), it.position(), place -> it.move(column, place))));
        store.clusters(at.board().id()).stream().filter(it -> it.column().equals(column))
                .forEach(it -> row.add(new Standing(it.id(), it.position(), place -> it.move(column, place))));
        row.sort(Comparator.comparingDouble(Standing::position).thenComparing(Standing::id));
        var position = GAP;
        var free = position;
        for (var standing : row) {
            if (!standing.id().equals(self)) {
                standing.move().accept(position);
                position += GAP;
                if (standing.id().equals(after)) {
                    free = position;
                    position += GAP;
                }
            }
        }
        return free;
    }
}
