package nl.tafelronde.translation;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who translates.
 *
 * @param url            of a LibreTranslate-compatible service, without {@code /translate}; without it nothing is translated
 * @param key            the service's API key, if it wants one
 * @param name           what people are told about who gets their texts; the host of the address when it is not set
 * @param languages      tags of the languages it may be asked for; all of ours when it is not set
 * @param connectTimeout how long it may take to reach it
 * @param timeout        how long an answer may take, from the question to the last byte
 * @param atOnce         how many questions of one node may be under way
 * @param perMinute      how many questions one node may ask in a minute
 * @param every          how often a node looks for what has to be tried again
 */
@ConfigurationProperties("tafelronde.translation")
public record TranslationSettings(@Nullable URI url, @Nullable String key, @Nullable String name, @Nullable List<String> languages,
        @DefaultValue("2s") Duration connectTimeout, @DefaultValue("10s") Duration timeout, @DefaultValue("2") int atOnce,
        @DefaultValue("120") int perMinute, @DefaultValue("5s") Duration every) {

    public TranslationSettings {
        if (url != null && url.toString().isBlank()) {
            url = null;
        }
        if (url != null && (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme()))) {
            throw new IllegalArgumentException("tafelronde.translation.url must begin with http:// or https://");
        }
    }

    public boolean configured() {
        return url != null;
    }

    /** What people are told about who gets their texts. */
    public Optional<String> provider() {
        return Optional.ofNullable(name).filter(it -> !it.isBlank()).or(() -> Optional.ofNullable(url).map(URI::getHost));
    }

    /** Whether the provider may be asked to translate from or into this language. */
    public boolean knows(Language language) {
        return wanted().contains(language);
    }

    private Set<Language> wanted() {
        return languages == null || languages.isEmpty() ? EnumSet.allOf(Language.class)
                : Arrays.stream(Language.values()).filter(it -> languages.contains(it.tag())).collect(Collectors.toSet());
    }

    /** The key is a secret. */
    @Override
    public String toString() {
        return "TranslationSettings[" + url + "]";
    }
}
