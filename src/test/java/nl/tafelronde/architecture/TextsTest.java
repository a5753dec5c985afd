package nl.tafelronde.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;

/** Everything on screen is said in six languages, from the texts files and from nowhere else. */
class TextsTest {

    private static final Map<String, Map<Language, Map<String, String>>> MODULES = read(Path.of("src/main/resources/texts"));
    private static final Set<String> KEYS = MODULES.values().stream().flatMap(it -> it.values().stream())
            .flatMap(it -> it.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    private static final List<String> SOURCES = sources(it -> it.toString().matches(".*\\.(java|ts|html)")).values().stream().toList();

    @Test
    void every_language_has_every_sentence() {
        assertThat(MODULES).containsKeys("kernel", "space", "shell");
        assertThat(TextRules.incomplete(MODULES)).isEmpty();
    }

    @Test
    void a_missing_an_empty_and_a_misplaced_sentence_are_noticed() {
        var half = texts(Map.of("lab.go", "Ga", "lab.stop", "Stop", "board.go", "Ga"), Map.of("lab.go", "Go", "lab.stop", " ", "board.go", "Go"));
        assertThat(TextRules.incomplete(half)).contains("lab.stop has no text in en", "lab.go has no text in pl", "board.go does not belong in lab")
                .doesNotContain("lab.go has no text in en");
    }

    @Test
    void placeholders_are_the_same_in_every_language() {
        assertThat(TextRules.differentPlaceholders(MODULES)).isEmpty();
    }

    @Test
    void a_lost_placeholder_a_single_apostrophe_and_a_broken_pattern_are_noticed() {
        var bad = texts(Map.of("lab.a", "{0} van {1}", "lab.b", "Foto''s", "lab.c", "Goed {0}"),
                Map.of("lab.a", "{0} of one", "lab.b", "It's", "lab.c", "Open {0"));
        assertThat(TextRules.differentPlaceholders(bad)).containsExactlyInAnyOrder("lab.a in en has placeholders [0], Dutch has [0, 1]",
                "lab.b in en has a single apostrophe; write it twice", "lab.c in en is no message pattern");
    }

    @Test
    void every_key_that_is_used_has_a_text() {
        assertThat(TextRules.unknown(KEYS, SOURCES)).isEmpty();
    }

    @Test
    void a_key_without_a_text_is_noticed() {
        var sources = List.of("getTranslation(\"lab.go\")", "say(`lab.stop`)", "t('lab.kind.' + it)", "audit.record(actor, \"lab.gone\", it)");
        assertThat(TextRules.unknown(Set.of("lab.go", "lab.kind.a"), sources)).containsExactly("lab.stop is used, but no text has this key");
    }

    @Test
    void every_text_is_used() {
        assertThat(TextRules.unused(KEYS, SOURCES)).isEmpty();
    }

    @Test
    void a_text_that_nobody_says_is_noticed() {
        var sources = List.of("new List(\"lab.part\")", "say(titleKey + \"-help\")", "\"lab.kind.\" + name", "\"mail.\" + (invite ? \"invitation\" : \"link\") + \".\" + part(\"subject\")");
        var keys = Set.of("lab.part", "lab.part-help", "lab.kind.a", "lab.left-over", "mail.invitation.subject", "mail.invitation.footer");
        assertThat(TextRules.unused(keys, sources)).containsExactlyInAnyOrder("lab.left-over is not used", "mail.invitation.footer is not used");
    }

    @Test
    void views_say_nothing_in_their_own_words() {
        var views = sources(it -> it.toString().matches(".*/ui/\\w+\\.java"));
        assertThat(views).hasSizeGreaterThan(10);
        assertThat(TextRules.spoken(views)).isEmpty();
    }

    @Test
    void a_word_in_a_view_is_noticed() {
        var views = Map.of("Bad.java", "add(new Button(\"Opslaan\", _ -> save()), new Span(getTranslation(\"lab.go\")), new Span(\"Tafelronde\"));\n"
                + "title.setText(\"Hallo \" + name); link(new Anchor(\"spaces\", \"Ruimtes\")); field.setLabel(\"lab.name\");");
        assertThat(TextRules.spoken(views)).containsExactlyInAnyOrder("Bad.java says \"Opslaan\" itself",
                "Bad.java says \"Hallo \" itself", "Bad.java says \"Ruimtes\" itself");
    }

    private static Map<String, Map<Language, Map<String, String>>> texts(Map<String, String> dutch, Map<String, String> english) {
        return Map.of("lab", Map.of(Language.NL, dutch, Language.EN, english));
    }

    private static Map<String, Map<Language, Map<String, String>>> read(Path folder) {
        var modules = new TreeMap<String, Map<Language, Map<String, String>>>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replace(".properties", "").split("_");
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                var texts = new TreeMap<String, String>();
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
                modules.computeIfAbsent(name[0], _ -> new TreeMap<>()).put(language(name[1]), texts);
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return modules;
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst().orElseThrow();
    }

    private static Map<String, String> sources(Predicate<Path> wanted) {
        var sources = new TreeMap<String, String>();
        for (var root : List.of("src/main/java", "src/main/resources", "frontend")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).filter(wanted)
                        .filter(it -> !it.toString().matches(".*(node_modules|generated|/test/).*")).toList()) {
                    sources.put(file.toString(), Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return sources;
    }
}
