package nl.tafelronde.publishing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a paper. Every kind of paper writes each of them with what its format has for it: real headings, lists and tables. */
public sealed interface Part {

    /** @param level 2 to 4; the title of the paper is level 1 */
    record Heading(int level, Phrase text) implements Part {
    }

    /** @param quiet whether it is a remark beside the story: a date, a source */
    record Paragraph(Phrase text, boolean quiet) implements Part {

        public Paragraph(Phrase text) {
            this(text, false);
        }
    }

    /** A list. */
    record Items(Look look, List<Item> items) implements Part {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** How a list looks. */
    enum Look {
        BULLETS, NUMBERS,
        /** Each a note as it hung on the wall. */
        PAPER
    }

    /** @param detail said below it and smaller: who does it, from which group it came */
    record Item(Phrase text, @Nullable Phrase detail) {
    }

    /**
     * A table whose first column names its rows.
     *
     * @param head as many as every row has cells
     */
    record Table(Phrase caption, List<Phrase> head, List<List<Phrase>> rows) implements Part {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A square picture.
     *
     * @param png         never changed by whoever reads it
     * @param millimetres how wide and high it is on paper
     * @param alternative says the same in words
     */
    record Picture(byte[] png, int millimetres, Phrase alternative) implements Part {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Picture(var pixels, var size, var words) && size == millimetres && words.equals(alternative) && Arrays.equals(pixels, png);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(png);
        }
    }
}
