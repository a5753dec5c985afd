package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.tafelronde.it.Facilitator.say;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Action points out of and into the office, in a real browser: a table that comes back equal, one that is wrong, evidence, and the public page. */
class ActionFilesIT extends BrowserTest {

    private static final String CSV = "text/csv";

    @Test
    void a_table_goes_out_and_comes_back_and_what_is_wrong_in_one_is_named() throws SQLException {
        var page = laptop("nl-NL");
        new Facilitator(page, "administrator");
        var space = only("select space_id from action_point limit 1");
        page.navigate("/actions/" + space + "/files");
        var out = page.waitForDownload(() -> page.getByText(say("actionpoint.files.as.xlsx")).click());
        choose(page, "upload", out.path());
        assertThat(page.getByText(say("actionpoint.files.nothing"))).isVisible();
        choose(page, "Nummer;Wat;Persoon;Klaar op\r\n1;Een;Ana;31-2-2030\r\n1;Twee;Ana;1-1-2030");
        assertThat(page.locator(".action-found .tafel-refusal")).isFocused();
        assertThat(page.locator(".action-found li")).hasCount(2);
        accessibleInLightAndDark(page);
        choose(page, "Wat;Persoon;Klaar op\r\nUit een tabel;Ana;1-1-2030");
        accessibleInLightAndDark(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say("actionpoint.files.do", 1, 0))).press("Enter");
        assertThat(page.locator(".action-sum")).hasText(say("actionpoint.files.done", 1, 0));
        page.navigate("/space/" + space + "/actions");
        assertThat(page.getByText("Uit een tabel")).isVisible();
    }

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
        org.assertj.core.api.Assertions.assertThat(out.suggestedFilename()).isEqualTo("wegwijzer.txt");
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
        org.assertj.core.api.Assertions.assertThat(page.context().cookies()).isEmpty();
    }

    private static void choose(Page page, String table) {
        page.locator(".action-files vaadin-upload input[type=file]").setInputFiles(new FilePayload("lijst.csv", CSV, table.getBytes(StandardCharsets.UTF_8)));
        page.locator(".action-found h3, .action-found .tafel-refusal").first().waitFor();
    }

    private static void choose(Page page, String name, Path file) {
        try {
            page.locator(".action-files vaadin-upload input[type=file]").setInputFiles(new FilePayload(name + ".xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
