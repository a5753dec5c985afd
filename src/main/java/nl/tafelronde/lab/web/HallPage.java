package nl.tafelronde.lab.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTML around the phone and the projector: which script and style sheets it loads, as the front-end build wrote them
 * into its manifest, and the texts of one language, so that the first screen needs no second trip.
 */
final class HallPage {

    static final Resource TEMPLATE = new ClassPathResource("hall/hall.html");
    static final Resource MANIFEST = new ClassPathResource("META-INF/resources/hall/manifest.json");

    /** One file of the build, with what it needs. */
    record Chunk(String file, @Nullable List<String> css, @Nullable List<String> imports) {
    }

    private final JsonMapper json;
    private final String template;
    private final Chunk entry;
    private final Map<String, Chunk> chunks;

    /** @param entry the script the page starts with: {@code phone.ts} or {@code projector.ts} */
    HallPage(JsonMapper json, Resource template, Resource manifest, String entry) {
        this.json = json;
        this.template = read(template);
        this.chunks = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                .readValue(read(manifest), new TypeReference<>() {
                });
        var found = chunks.get(entry);
        if (found == null) {
            throw new IllegalStateException("The front-end build has no " + entry);
        }
        this.entry = found;
    }

    /** Whether the front end was built; without it there is no phone and no projector. */
    static boolean built() {
        return MANIFEST.exists();
    }

    /**
     * @param scheme {@code light} or {@code dark} when the reader chose one; otherwise the device's wish counts
     * @param tokens the organisation's token file, over the neutral one; absent leaves the neutral look
     */
    String in(Language language, @Nullable String scheme, Optional<String> tokens, Map<String, String> texts) {
        var needed = needed();
        var start = json.writeValueAsString(Map.of("language", language.tag(), "texts", texts));
        return template.replace("{{language}}", language.tag())
                .replace("{{theme}}", scheme == null ? "" : " theme=\"" + scheme + '"')
                .replace("{{tokens}}", tokens.map("<link rel=\"stylesheet\" href=\"/tokens/%s.css\">"::formatted).orElse(""))
                .replace("{{styles}}", lines(needed, Chunk::css, "<link rel=\"stylesheet\" href=\"/hall/%s\">"))
                .replace("{{preloads}}", lines(needed, it -> it == entry ? null : List.of(it.file()),
                        "<link rel=\"modulepreload\" href=\"/hall/%s\">"))
                .replace("{{script}}", "/hall/" + entry.file())
                // Inside a script element only "<" could end it; as an escape it cannot.
                .replace("{{start}}", start.replace("<", "\\u003c"));
    }

    private SequencedSet<Chunk> needed() {
        var needed = new LinkedHashSet<Chunk>();
        if (entry.imports() != null) {
            entry.imports().stream().map(chunks::get).forEach(needed::add);
        }
        needed.add(entry);
        return needed;
    }

    private static String lines(SequencedSet<Chunk> chunks, Function<Chunk, @Nullable List<String>> files, String line) {
        return chunks.stream().map(files).filter(Objects::nonNull).flatMap(List::stream).distinct()
                .map(line::formatted).collect(Collectors.joining("\n"));
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page of the hall could not be read: " + resource.getDescription(), unreadable);
        }
    }
}
