package nl.tafelronde.board.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a note stood at one moment, in all that changes of it.
 *
 * @param words null where they are of no matter
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteState(String column, double position, @Nullable UUID cluster, @Nullable UUID mergedInto, boolean hidden,
                        boolean withdrawn, Note.@Nullable Words words) {

    public boolean shown() {
        return !hidden && !withdrawn;
    }

    NoteState withoutWords() {
        return new NoteState(column, position, cluster, mergedInto, hidden, withdrawn, null);
    }

    /** Whether everything that became different from {@code was} to this stands like this in {@code now}. */
    boolean holds(NoteState was, NoteState now) {
        return (column.equals(was.column) && position == was.position || column.equals(now.column) && position == now.position)
                && (Objects.equals(cluster, was.cluster) || Objects.equals(cluster, now.cluster))
                && (Objects.equals(mergedInto, was.mergedInto) || Objects.equals(mergedInto, now.mergedInto))
                && (hidden == was.hidden || hidden == now.hidden)
                && (withdrawn == was.withdrawn || withdrawn == now.withdrawn)
                && (Objects.equals(words, was.words) || Objects.equals(words, now.words));
    }

    /** This, with everything that became different from {@code was} to {@code is} put back. */
    NoteState back(NoteState was, NoteState is) {
        var moved = !is.column.equals(was.column) || is.position != was.position;
        return new NoteState(moved ? was.column : column, moved ? was.position : position,
                Objects.equals(is.cluster, was.cluster) ? cluster : was.cluster,
                Objects.equals(is.mergedInto, was.mergedInto) ? mergedInto : was.mergedInto,
                is.hidden == was.hidden ? hidden : was.hidden, is.withdrawn == was.withdrawn ? withdrawn : was.withdrawn,
                Objects.equals(is.words, was.words) ? words : was.words);
    }
}
