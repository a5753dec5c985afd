package nl.tafelronde.kernel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the REST interface and the feeds: as OpenAPI for programs and as a page for people. It is written by
 * hand, because most of it is what no type says; a test compares it with the addresses that are really there.
 */
@RestController
class Descriptions {

    private static final CacheControl FRESH = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final byte[] document;
    private final String page;

    Descriptions(JsonMapper json) {
        try {
            document = new ClassPathResource("openapi.json").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException("The description of the interface is not in the jar", missing);
        }
        page = page(json.readTree(document));
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(FRESH).body(document);
    }

    @GetMapping("/api/docs")
    ResponseEntity<String> page() {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).cacheControl(FRESH).body(page);
    }

    private static String page(JsonNode document) {
        var html = new StringBuilder("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Tafelronde: REST interface</title><link rel="stylesheet" href="/tokens/neutral.css"><link rel="stylesheet" href="/tafelronde.css">
                </head><body><main class="tafel-page">""");
        html.append("<h1>").append(text(document.at("/info/title"))).append("</h1><p>").append(text(document.at("/info/description")))
                .append("</p><p><a href=\"/api/openapi.json\">OpenAPI ").append(text(document.get("openapi"))).append("</a></p>");
        document.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(step ->
                html.append("<section><h2><code>").append(HtmlUtils.htmlEscape(step.getKey().toUpperCase(Locale.ROOT))).append(' ')
                        .append(HtmlUtils.htmlEscape(path.getKey())).append("</code></h2><p><strong>").append(text(step.getValue().get("summary")))
                        .append("</strong></p><p>").append(text(step.getValue().path("description"))).append("</p></section>")));
        return html.append("</main></body></html>").toString();
    }

    private static String text(JsonNode node) {
        return HtmlUtils.htmlEscape(node.asString(""));
    }
}
