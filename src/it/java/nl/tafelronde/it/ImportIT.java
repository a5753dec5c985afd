package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import org.junit.jupiter.api.Test;

/** An administrator brings a LAB file in with a real browser: first one with mistakes, then the right one. */
class ImportIT extends BrowserTest {

    private static final Texts TEXTS = new Texts();

    @Test
    void a_wrong_file_a_file_that_is_no_lab_and_then_the_right_one() throws IOException, SQLException {
        var page = laptop("nl-NL");
        new Facilitator(page, "administrator");
        page.navigate("/import");
        page.locator("vaadin-upload").waitFor();
        accessible(page);
        var good = Files.readString(Path.of("src/main/resources/demo/lab-2018-04-24.yaml"))
                .replace("key: lab-2018-04-24", "key: lab-again").replace("key: lindeveld-labs", "key: lindeveld-again");

        choose(page, "fout.yaml", good.replace("role: OBSERVER", "role: KING").replaceFirst("column: now", "column: never"));
        page.locator(".tafel-import-problems tbody tr").first().waitFor();
        assertThat(page.locator(".tafel-import-problems .tafel-import-error").count()).isEqualTo(2);
        assertThat(page.locator(".tafel-import-problems").textContent()).contains("KING", "never");
        accessible(page);
        shot(page, "import-wrong");
        narrow(page, "import-wrong-phone");

        choose(page, "plaatje.png", "no LAB at all");
        page.getByText(TEXTS.say(Language.NL, "lab-import.wrong-type")).waitFor();
        assertThat(page.locator(".tafel-import-problems").count()).isZero();

        choose(page, "avond.yaml", good);
        page.locator(".tafel-import-summary").waitFor();
        accessible(page);
        shot(page, "import-right");
        narrow(page, "import-right-phone");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(TEXTS.say(Language.NL, "lab-import.import"))).last().click();
        page.getByText(TEXTS.say(Language.NL, "lab-import.to-space")).waitFor();
        accessible(page);
        shot(page, "import-done");
        page.getByText(TEXTS.say(Language.NL, "lab-import.to-space")).click();
        page.waitForURL("**/space/**");
        try (var database = server.database(); var query = database.createStatement()) {
            var notes = query.executeQuery("select count(*) from note n join board b on b.id = n.board_id join lab_session s on s.id = b.place_id "
                    + "where s.file_key = 'lab-again'");
            assertThat(notes.next()).isTrue();
            assertThat(notes.getInt(1)).isEqualTo(58);
        }
    }

    private static void choose(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing runs out of a phone's screen. */
    private static void narrow(Page page, String name) {
        page.setViewportSize(320, 700);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of the page").isEqualTo(320);
        accessible(page);
        shot(page, name);
        page.setViewportSize(1366, 768);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "it", name + ".png")).setFullPage(true));
    }
}
