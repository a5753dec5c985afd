package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.tafelronde.it.Facilitator.say;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Evidence of action points and their public page, in a real browser. */
class ActionFilesIT extends BrowserTest {

    @Test
    void a_file_that_is_not_what_it_says_is_refused_and_a_right_one_shows_what_was_done() throws SQLException {
        var page = laptop("nl-NL");
        new Facilitator(page, "administrator");
        page.navigate("/action/" + only("select id from action_point order by number limit 1"));
        evidence(page, "foto.png", "geen foto");
        assertThat(page.getByText(say("actionpoint.file.other", "png", "TXT"))).isVisible();
        evidence(page, "wegwijzer.txt", "De wegwijzer staat er.");
        assertThat(page.locator(".action-evidence a", new Page.LocatorOptions().setHasText("wegwijzer.txt"))).isVisible();
        var out = page.waitForDownload(() -> page.locator(".action-evidence a", new Page.LocatorOptions().setHasText("wegwijzer.txt")).click());
        Assertions.assertThat(out.suggestedFilename()).isEqualTo("wegwijzer.txt");
    }

    @Test
    void anybody_reads_the_public_page_in_their_language_and_gets_no_cookie() throws SQLException {
        var page = phone("pl");
        page.navigate("/progress/" + only("select space_id from action_point_page where shown limit 1"));
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        page.getByText("Українська").click();
        assertThat(page.locator("html")).hasAttribute("lang", "uk");
        assertThat(page.locator(".points li").first()).isVisible();
        accessibleInLightAndDark(page);
        Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    private static void evidence(Page page, String name, String content) {
        page.locator(".action-evidence vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    private String only(String query) throws SQLException {
        try (var database = server.database(); var statement = database.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
