package nl.tafelronde.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a participant wrote on one board of the evening.
 *
 * @param phase   title of the first phase with this board; of the board itself when no phase has it any more
 * @param columns of the board, in their order
 * @param notes   the oldest first
 */
public record OwnNotes(UUID board, Localized phase, List<BoardColumn> columns, List<Line> notes) {

    /** The same, saying which of them are in the report. */
    OwnNotes saying(Predicate<UUID> reported) {
        return new OwnNotes(board, phase, columns, notes.stream().map(it -> it.inReport(!it.withdrawn() && !it.hidden() && reported.test(it.id()))).toList());
    }

    /**
     * One note.
     *
     * @param language  tag of the language it was written in
     * @param hidden    whether a facilitator hid it
     * @param withdrawn whether its author took it back
     * @param reported  true when the report has it and its author may read that report; otherwise absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(UUID id, String column, String text, @Nullable String byWhom, String language, Instant at, boolean hidden,
            boolean withdrawn, @Nullable Boolean reported) {

        Line inReport(boolean there) {
            return new Line(id, column, text, byWhom, language, at, hidden, withdrawn, there ? Boolean.TRUE : null);
        }
    }
}
