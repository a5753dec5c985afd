package nl.tafelronde.actionpoint.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong in a table, or that somebody may not have meant.
 *
 * @param row    as the spreadsheet counts it; the head is 1
 * @param column null for the row as a whole
 * @param key    of the sentence that says what
 * @param args   for its placeholders
 */
public record Problem(int row, @Nullable Column column, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }
}
