package nl.tafelronde.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.CharacterIterator;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence the product says, in six languages, read once from {@code texts/<module>_<language>.properties}. A key
 * missing in one language is answered in Dutch (a test keeps that from happening); an unknown key is answered as itself
 * between exclamation marks, so that it is seen.
 */
@Component
public class Texts {

    private static final String ENDS = ".!?…";
    private static final Pattern TWO_ENDS = Pattern.compile("[" + ENDS + "]\\.");

    private final Map<Language, SortedMap<String, String>> byLanguage = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            byLanguage.put(language, Collections.unmodifiableSortedMap(read(language)));
        }
    }

    /** The sentence in this language with its placeholders filled in as {@link MessageFormat} does. */
    public String say(Language language, String key, Object... args) {
        var pattern = pattern(language, key);
        if (args.length == 0 && !pattern.contains("'")) {
            return pattern;
        }
        var shown = Arrays.stream(args).map(it -> it instanceof TextKey(String inner) ? say(language, inner) : it).toArray();
        var format = new MessageFormat(pattern, language.locale());
        var said = format.format(shown);
        return TWO_ENDS.matcher(said).find() ? endedOnce(format, shown) : said;
    }

    /** What is filled in may end in a stop of its own, as long dates do in some languages ("2026 г."): then the sentence adds none. */
    private static String endedOnce(MessageFormat format, Object[] shown) {
        var all = format.formatToCharacterIterator(shown);
        var said = new StringBuilder();
        var afterFilledIn = false;
        for (var one = all.first(); one != CharacterIterator.DONE; one = all.next()) {
            var filledIn = all.getAttribute(MessageFormat.Field.ARGUMENT) != null;
            if (filledIn || one != '.' || !afterFilledIn || ENDS.indexOf(said.charAt(said.length() - 1)) < 0) {
                said.append(one);
            }
            afterFilledIn = filledIn;
        }
        return said.toString();
    }

    /** The sentence that tells a person why a step was refused. */
    public String say(Language language, Refusal refusal) {
        return say(language, refusal.key(), refusal.args());
    }

    /** All texts whose key starts with one of these modules' names, patterns as they stand in the files. */
    public SortedMap<String, String> of(Language language, List<String> modules) {
        var found = new TreeMap<String, String>();
        for (var module : modules) {
            found.putAll(byLanguage.get(language).subMap(module + ".", module + "/"));
        }
        return found;
    }

    private String pattern(Language language, String key) {
        var own = byLanguage.get(language).get(key);
        if (own != null) {
            return own;
        }
        return byLanguage.get(Language.NL).getOrDefault(key, "!" + key + "!");
    }

    private static SortedMap<String, String> read(Language language) {
        var all = new TreeMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_" + language.tag() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts for " + language + " could not be read", unreadable);
        }
        return all;
    }
}
