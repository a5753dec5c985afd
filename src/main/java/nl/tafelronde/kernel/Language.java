package nl.tafelronde.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The six languages people can read and write in. Dutch is the language of the house and the fallback. */
public enum Language {
    NL("Nederlands"), EN("English"), PL("Polski"), RO("Română"), BG("Български"), UK("Українська");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The BCP 47 tag: {@code nl}, {@code en}, {@code pl}, {@code ro}, {@code bg} or {@code uk}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the language in the language itself, as shown in a language switch. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language of a tag such as {@code pl} or {@code pl-PL}; Dutch when it is none of ours. */
    public static Language of(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return NL;
        }
        var primary = Locale.forLanguageTag(tag.trim().replace('_', '-')).getLanguage();
        return Arrays.stream(values()).filter(it -> it.tag().equals(primary)).findFirst().orElse(NL);
    }

    public static Language of(Locale locale) {
        return of(locale.getLanguage());
    }

    /** The best of ours for an {@code Accept-Language} header; Dutch when none fits or the header is malformed. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return NL;
        }
        try {
            var ours = Arrays.stream(values()).map(Language::locale).toList();
            var found = Locale.lookup(Locale.LanguageRange.parse(header), ours);
            return found == null ? NL : of(found);
        } catch (IllegalArgumentException malformed) {
            return NL;
        }
    }

    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
