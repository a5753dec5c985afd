package nl.tafelronde.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what people type before it is kept. Control characters, right-to-left overrides and other invisible steering
 * marks go; letters of every script and emoji sequences (with their zero-width joiners) stay. Lengths count what a
 * person would call characters: Unicode code points.
 */
public final class PlainText {

    private PlainText() {
    }

    /**
     * One paragraph of clean text, line breaks turned into spaces.
     *
     * @param max   the most code points that are allowed
     * @param field the text key of the field's name, used in the refusal
     * @throws Refusal {@code kernel.text-empty} when nothing is left, {@code kernel.text-too-long} with the field, the
     *                 limit and the length
     */
    public static String line(@Nullable String raw, int max, String field) {
        var clean = clean(raw).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
        return checked(clean, max, field);
    }

    /** As {@link #line}, but keeps line breaks (at most one empty line in a row). */
    public static String paragraphs(@Nullable String raw, int max, String field) {
        return checked(clean(raw).replaceAll("\n{3,}", "\n\n").strip(), max, field);
    }

    /** As {@link #line}, but nothing is a fine answer: then the result is null. */
    public static @Nullable String optionalLine(@Nullable String raw, int max, String field) {
        return isBlank(raw) ? null : line(raw, max, field);
    }

    /** As {@link #paragraphs}, but nothing is a fine answer: then the result is empty. */
    public static String optionalParagraphs(@Nullable String raw, int max, String field) {
        return isBlank(raw) ? "" : paragraphs(raw, max, field);
    }

    /** Whether nothing visible is left after cleaning. */
    public static boolean isBlank(@Nullable String raw) {
        return clean(raw).codePoints().allMatch(PlainText::invisible);
    }

    /** Length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String checked(String clean, int max, String field) {
        if (clean.codePoints().allMatch(PlainText::invisible)) {
            throw Refusal.invalid("kernel.text-empty", new TextKey(field));
        }
        var length = length(clean);
        if (length > max) {
            throw Refusal.invalid("kernel.text-too-long", new TextKey(field), max, length);
        }
        return clean;
    }

    private static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var normal = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), Normalizer.Form.NFC);
        var kept = new StringBuilder(normal.length());
        normal.codePoints().filter(PlainText::keep).map(it -> it == 0x00A0 || it == 0x2028 || it == 0x2029 ? ' ' : it)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean keep(int codePoint) {
        if (codePoint == '\n' || codePoint == 0x200D || codePoint == 0x200C) {
            return true;
        }
        // Tag characters spell out the flags of England, Scotland and Wales; every other format character steers unseen.
        if (codePoint >= 0xE0020 && codePoint <= 0xE007F) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean invisible(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x200D
                || codePoint == 0x200C || codePoint == 0xFE0F || codePoint == 0xFE0E || codePoint == 0x2800
                || codePoint == 0x3164 || codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0xFFA0
                || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }
}
