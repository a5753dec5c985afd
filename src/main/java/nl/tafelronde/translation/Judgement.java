package nl.tafelronde.translation;

import java.util.regex.Pattern;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a provider answers can be a translation of what it was asked. It cannot say whether it is a good one: that
 * people do, with one look at the original. Identical words are fine: many names and loans are the same everywhere.
 */
final class Judgement {

    /** A translation is at most this much longer than the original … */
    private static final int TIMES = 4;
    /** … and this many characters more, because one word can become a sentence. */
    private static final int AND = 40;
    private static final Pattern MARKUP = Pattern.compile("<\\s*/?\\s*[a-zA-Z!][^>]*>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");
    private static final Pattern BROKEN_RECORD = Pattern.compile("(?U)\\b(\\w+)(?:\\W+\\1\\b){7}");

    private Judgement() {
    }

    /**
     * What may be shown of it.
     *
     * @param text  clean, or null when it is no translation
     * @param fault why it is none
     */
    record Verdict(@Nullable String text, @Nullable String fault) {
    }

    static Verdict of(String original, String answer) {
        var most = PlainText.length(original) * TIMES + AND;
        if (PlainText.isBlank(answer)) {
            return new Verdict(null, "empty");
        }
        if (PlainText.length(answer) > most) {
            return new Verdict(null, "far too long");
        }
        if (MARKUP.matcher(answer).find() && !MARKUP.matcher(original).find()) {
            return new Verdict(null, "markup");
        }
        if (answer.indexOf('\uFFFD') >= 0 && original.indexOf('\uFFFD') < 0 || answer.codePoints().noneMatch(Character::isLetter)) {
            return new Verdict(null, "no words");
        }
        if (BROKEN_RECORD.matcher(answer).find() && !BROKEN_RECORD.matcher(original).find()) {
            return new Verdict(null, "one word again and again");
        }
        try {
            return new Verdict(PlainText.paragraphs(answer, most, "translation.text"), null);
        } catch (Refusal nothingLeft) {
            return new Verdict(null, nothingLeft.key());
        }
    }
}
