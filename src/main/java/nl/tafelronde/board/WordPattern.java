package nl.tafelronde.board;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the words of a list in a text, whatever capitals and accents either has. */
record WordPattern(@Nullable Pattern pattern) {

    static WordPattern of(Collection<String> words) {
        var alternatives = words.stream().map(WordPattern::bare).map(it -> it.endsWith("*") ? Pattern.quote(it.substring(0, it.length() - 1)) + "\\p{L}*"
                : Pattern.quote(it)).filter(it -> !it.startsWith("\\Q\\E")).collect(Collectors.joining("|"));
        return new WordPattern(alternatives.isEmpty() ? null : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])"));
    }

    boolean finds(String text) {
        return pattern != null && pattern.matcher(bare(text)).find();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('\u2019', '\'').replace('\u02BC', '\'');
    }
}
