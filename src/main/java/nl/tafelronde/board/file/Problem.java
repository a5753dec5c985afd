package nl.tafelronde.board.file;

import java.util.List;

/**
 * Something that is wrong in a file.
 *
 * @param row  the line of a table, or the place in the list of a JSON file, counted from 1; 0 for the file as a whole
 * @param key  of the sentence that says what
 * @param args for its placeholders
 */
public record Problem(int row, String key, List<Object> args) {

    public static Problem at(int row, String key, Object... args) {
        return new Problem(row, key, List.of(args));
    }
}
