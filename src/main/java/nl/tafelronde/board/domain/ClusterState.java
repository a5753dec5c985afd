package nl.tafelronde.board.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a cluster stood at one moment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterState(String column, double position, @Nullable String name, boolean gone) {

    /** Whether everything that became different from {@code was} to this stands like this in {@code now}. */
    boolean holds(ClusterState was, ClusterState now) {
        return (column.equals(was.column) && position == was.position || column.equals(now.column) && position == now.position)
                && (Objects.equals(name, was.name) || Objects.equals(name, now.name)) && (gone == was.gone || gone == now.gone);
    }

    /** This, with everything that became different from {@code was} to {@code is} put back. */
    ClusterState back(ClusterState was, ClusterState is) {
        var moved = !is.column.equals(was.column) || is.position != was.position;
        return new ClusterState(moved ? was.column : column, moved ? was.position : position,
                Objects.equals(is.name, was.name) ? name : was.name, is.gone == was.gone ? gone : was.gone);
    }
}
