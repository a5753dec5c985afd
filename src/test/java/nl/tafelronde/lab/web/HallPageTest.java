package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

class HallPageTest {

    private static final String MANIFEST = """
            {"_shared-1.js": {"file": "assets/shared-1.js", "name": "shared", "css": ["assets/shared-1.css"]},
             "phone.ts": {"file": "assets/phone-1.js", "isEntry": true, "imports": ["_shared-1.js"]},
             "projector.ts": {"file": "assets/projector-1.js", "isEntry": true, "imports": ["_shared-1.js"], "css": ["assets/projector-1.css"]}}
            """;

    private final HallPage phone = page("phone.ts");

    @Test
    void the_page_is_in_the_readers_language_and_loads_what_the_build_made() {
        assertThat(phone.in(Language.PL, null, Optional.empty(), Map.of())).contains("<html lang=\"pl\"")
                .contains("<script type=\"module\" src=\"/hall/assets/phone-1.js\">")
                .contains("<link rel=\"modulepreload\" href=\"/hall/assets/shared-1.js\">")
                .contains("<link rel=\"stylesheet\" href=\"/hall/assets/shared-1.css\">")
                .doesNotContain("projector-1").doesNotContain("{{");
    }

    @Test
    void who_chose_dark_gets_dark_from_the_first_byte() {
        assertThat(phone.in(Language.NL, "dark", Optional.empty(), Map.of())).contains("<html lang=\"nl\" dir=\"ltr\" theme=\"dark\">");
        assertThat(phone.in(Language.NL, null, Optional.empty(), Map.of())).contains("<html lang=\"nl\" dir=\"ltr\">");
    }

    @Test
    void the_projector_also_loads_its_own_style_sheet() {
        assertThat(page("projector.ts").in(Language.NL, null, Optional.empty(), Map.of())).contains("/hall/assets/projector-1.css").contains("shared-1.css");
    }

    @Test
    void the_page_wears_the_look_of_the_organisation_over_the_neutral_one() {
        var html = page("projector.ts").in(Language.NL, null, Optional.of("lindeveld"), Map.of());
        assertThat(html).containsSubsequence("href=\"/tokens/neutral.css\"", "href=\"/tokens/lindeveld.css\"", "href=\"/tafelronde.css\"");
        assertThat(phone.in(Language.NL, null, Optional.empty(), Map.of())).containsOnlyOnce("/tokens/");
    }

    @Test
    void a_text_cannot_end_the_script_element_it_stands_in() {
        assertThat(phone.in(Language.NL, null, Optional.empty(), Map.of("hall.x", "</script><script>alert(1)</script>")))
                .doesNotContain("</script><script>alert").contains("\\u003c/script>");
    }

    @Test
    void the_texts_arrive_as_they_are() {
        var html = phone.in(Language.UK, null, Optional.empty(), Map.of("hall.x", "Зʼєднання \"так\" & ні"));
        var start = html.substring(html.indexOf("tafel-start\">") + "tafel-start\">".length());
        var read = new JsonMapper().readTree(start.substring(0, start.indexOf("</script>")));
        assertThat(read.get("texts").get("hall.x").asString()).isEqualTo("Зʼєднання \"так\" & ні");
        assertThat(read.get("language").asString()).isEqualTo("uk");
    }

    @Test
    void a_build_without_the_page_is_refused_at_the_start() {
        assertThatThrownBy(() -> page("other.ts")).isInstanceOf(IllegalStateException.class).hasMessageContaining("other.ts");
    }

    private static HallPage page(String entry) {
        return new HallPage(new JsonMapper(), HallPage.TEMPLATE, new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)), entry);
    }
}
