package nl.tafelronde.kernel.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sentences that browsers say themselves, by module. They change only with a new version of the product. */
@RestController
class TextsApi {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Texts texts;

    TextsApi(Texts texts) {
        this.texts = texts;
    }

    /**
     * All texts of these modules in one language, as patterns of {@link java.text.MessageFormat}.
     *
     * @param language a tag of one of ours
     * @param modules  for example {@code hall,board}
     */
    @GetMapping("/api/texts/{language}")
    ResponseEntity<SortedMap<String, String>> texts(@PathVariable String language, @RequestParam("for") List<String> modules) {
        var wanted = Arrays.stream(Language.values()).filter(it -> it.tag().equals(language.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> Refusal.notFound("kernel.not-found"));
        var found = texts.of(wanted, modules);
        // A weak tag, because the answer is the same text whether it travels compressed or not.
        return ResponseEntity.ok().eTag("W/\"" + Integer.toHexString(found.hashCode()) + '"')
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(found);
    }
}
