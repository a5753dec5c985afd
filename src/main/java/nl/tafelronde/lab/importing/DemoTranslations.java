package nl.tafelronde.lab.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.translation.Original;
import nl.tafelronde.translation.Translations;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written in other languages on the demo's evening, in Dutch, so that the demo shows one room with several languages
 * without a service that translates. People made these, and they are shown as such.
 */
@Component
@Profile("demo")
class DemoTranslations {

    static final String FILE = "demo/translations.json";
    private static final String SPACE = "lindeveld-labs";

    private final Translations translations;
    private final Spaces spaces;
    private final JsonMapper json;

    DemoTranslations(Translations translations, Spaces spaces, JsonMapper json) {
        this.translations = translations;
        this.spaces = spaces;
        this.json = json;
    }

    /** One note of the file. */
    record Line(String from, String text, String nl) {
    }

    void bring() {
        spaces.withKey(SPACE).ifPresent(space -> lines(json).forEach(it -> translations.correct(Actor.SYSTEM, space.value(),
                new Original(it.text(), Language.of(it.from())), Language.NL, it.nl())));
    }

    static List<Line> lines(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return json.readValue(file, new TypeReference<>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A shipped file cannot be read", unreadable);
        }
    }
}
