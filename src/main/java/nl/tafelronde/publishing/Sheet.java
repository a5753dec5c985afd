package nl.tafelronde.publishing;

import java.time.LocalDate;
import java.util.List;

/**
 * A table as it goes into a spreadsheet, and as it comes out of one.
 *
 * @param name of the sheet in a workbook; nothing in other formats
 * @param head what the columns are called
 */
public record Sheet(String name, List<String> head, List<Row> rows) {

    public Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as the spreadsheet counts it: the head is 1
     * @param cells  may be fewer than there are columns
     */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; nothing beyond the last cell. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.NOTHING;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(it -> it instanceof Cell.Text(var text) && text.isBlank());
        }
    }

    /** What stands in a cell. */
    public sealed interface Cell {

        Cell NOTHING = new Text("");

        /** Words, and numbers as they are written. */
        record Text(String text) implements Cell {
        }

        record Day(LocalDate day) implements Cell {
        }

        /** Only on the way out; comes back as text. */
        record Whole(long number) implements Cell {
        }

        /** Something to be worked out, or an error: nobody here works it out. */
        record Formula() implements Cell {
        }
    }
}
