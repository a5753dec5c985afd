package nl.tafelronde.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text that people wrote in one or more languages. {@link #in} falls back to Dutch, then English, then whatever there
 * is, so that nobody sees an empty screen. As JSON it is an object from language tag to text.
 */
public record Localized(Map<Language, String> texts) {

    public static final Localized EMPTY = new Localized(Map.of());

    public Localized {
        var kept = new LinkedHashMap<Language, String>();
        for (var language : Language.values()) {
            var text = texts.get(language);
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        }
        texts = Collections.unmodifiableMap(kept);
    }

    public static Localized of(Language language, String text) {
        return new Localized(Map.of(language, text));
    }

    public static Localized nl(String text) {
        return of(Language.NL, text);
    }

    @JsonCreator
    public static Localized fromTags(Map<String, String> byTag) {
        var texts = new LinkedHashMap<Language, String>();
        byTag.forEach((tag, text) -> texts.put(Language.of(tag), text));
        return new Localized(texts);
    }

    @JsonValue
    public Map<String, String> byTag() {
        var tags = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> tags.put(language.tag(), text));
        return tags;
    }

    /** The text in this language, else Dutch, else English, else any; the empty string when there is none at all. */
    public String in(Language language) {
        var own = texts.get(language);
        if (own != null) {
            return own;
        }
        var fallback = texts.getOrDefault(Language.NL, texts.get(Language.EN));
        return fallback != null ? fallback : texts.values().stream().findFirst().orElse("");
    }

    public Localized with(Language language, String text) {
        var changed = new LinkedHashMap<>(texts);
        changed.put(language, text);
        return new Localized(changed);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
