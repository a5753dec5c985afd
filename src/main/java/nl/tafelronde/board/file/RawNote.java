package nl.tafelronde.board.file;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file as it was read, before anything of it was looked at.
 *
 * @param row where it stands: the line of a table, or the place in the list of a JSON file, counted from 1
 */
record RawNote(int row, @Nullable String id, @Nullable String column, @Nullable String text, @Nullable String byWhom, @Nullable String language,
        @Nullable String group, @Nullable String author, @Nullable String rank, @Nullable String at, @Nullable String hidden, @Nullable String reason,
        @Nullable String cluster, @Nullable String mergedInto) {
}
