package nl.tafelronde.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts of our PDFs have. A letter in none of them would be an error in the file, so it becomes an empty box. */
final class PdfLetters {

    private static final int BOX = 0x25A1;
    private static final int LAST = 0x1FFFF;

    /** Read when the first PDF is made. */
    private static final class Known {
        static final BitSet LETTERS = read(List.of("source-sans-3-regular.ttf", "dejavu-sans.ttf", "noto-emoji.ttf"));
    }

    private PdfLetters() {
    }

    static String known(String text) {
        if (text.codePoints().allMatch(it -> it < 0x250)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().filter(it -> !joins(it)).map(it -> it == '\n' || Known.LETTERS.get(it) ? it : BOX).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** What only steers how emoji are put together: skin, joiners and the choice of a look. */
    private static boolean joins(int letter) {
        return letter == 0x200C || letter == 0x200D || letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0000
                || letter >= 0x1F3FB && letter <= 0x1F3FF;
    }

    private static BitSet read(List<String> files) {
        var letters = new BitSet(LAST);
        for (var file : files) {
            try (var stream = PdfPaper.open(file); var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                var map = font.getUnicodeCmapLookup();
                for (var letter = (int) ' '; letter <= LAST; letter++) {
                    if (map.getGlyphId(letter) != 0) {
                        letters.set(letter);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return letters;
    }
}
