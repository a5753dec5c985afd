package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a facilitator does around the wall: hide with a word to the author, take off what is not for a wall, type over paper, take photos. */
class ModerationIT extends BrowserTest {

    private LiveEvening evening;
    private String board;

    @BeforeEach
    void the_evening() {
        evening = LiveEvening.of(server);
        board = evening.board(1);
    }

    @Test
    void the_author_reads_why_a_note_is_hidden_mends_it_and_nobody_else_is_told() throws Exception {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var author = phone(StakeholderGroup.MIGRANT);
        var other = new Phone(Wire.listened(phone("nl")), Language.NL);
        other.join(evening.code, StakeholderGroup.EMPLOYER, null);
        var text = "Mevrouw De Vries " + UUID.randomUUID();
        author.write(0, text, null);
        other.tab("wall");
        note(other.page, text).waitFor();

        facilitator.chooseFor(text, "board.menu.hide");
        facilitator.page.locator("hide-note textarea").fill("Je noemt je buurvrouw");
        accessible(facilitator.page);
        shot(facilitator.page, "hide-note");
        facilitator.page.locator("hide-note button", new Page.LocatorOptions().setHasText(Facilitator.say("board.hide.do"))).click();
        note(other.page, text).waitFor(gone());
        author.tab("mine");
        author.page.getByText("Je noemt je buurvrouw").waitFor();
        accessible(author.page);
        shot(author.page, "hidden-own");

        author.page.locator(".note-actions button", new Page.LocatorOptions().setHasText(author.say("board.menu.edit"))).first().click();
        author.page.locator("dialog.edit note-writer textarea").fill("Een buurvrouw " + text.substring(17));
        author.page.locator("dialog.edit note-writer button[type=submit]").click();
        facilitator.page.getByText(Facilitator.say("board.note.changed-since")).first().waitFor();
        facilitator.chooseFor("Een buurvrouw " + text.substring(17), "board.menu.restore");
        note(other.page, "Een buurvrouw " + text.substring(17)).waitFor();
        assertThat(Wire.heard(other.page)).doesNotContain("Je noemt je buurvrouw");
    }

    @Test
    void a_note_about_abuse_leaves_the_wall_and_its_author_reads_the_answer_on_their_own_phone() throws Exception {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var author = phone(StakeholderGroup.MIGRANT);
        var text = "Mijn baas houdt mijn paspoort " + UUID.randomUUID();
        author.write(0, text, null);
        note(facilitator.page, text).locator(".hint").waitFor();
        shot(facilitator.page, "hint");
        facilitator.chooseFor(text, "board.menu.concern");
        var take = facilitator.page.locator("vaadin-button.lab-yes", new Page.LocatorOptions().setHasText(Facilitator.say("lab.concern.take")));
        take.waitFor();
        shot(facilitator.page, "concern-dialog");
        take.click();
        note(facilitator.page, text).waitFor(gone());

        author.openMenu();
        author.page.locator("dialog.sheet-menu a[href='#private']").click();
        author.page.locator("tafel-private .private-text", new Page.LocatorOptions().setHasText(text)).waitFor();
        accessible(author.page);
        shot(author.page, "private");
        author.page.locator("#private-text").fill("En hij betaalt niet");
        author.page.locator("tafel-private form button").click();
        author.page.locator("tafel-private .private-own").nth(1).waitFor();
        try (var database = server.database(); var query = database.createStatement()) {
            var left = query.executeQuery("select count(*) from board_change where note like '%" + text + "%' or trace like '%" + text + "%'");
            assertThat(left.next()).isTrue();
            assertThat(left.getInt(1)).isZero();
        }
    }

    @Test
    void paper_notes_are_typed_over_by_keyboard_alone_also_without_a_network() throws SQLException {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        page.navigate("/lab/" + evening.id + "/board/" + board + "/entry");
        var line = page.locator("quick-entry #line");
        line.focus();
        var mark = UUID.randomUUID().toString().substring(0, 8);
        page.keyboard().type("Fietsles " + mark);
        page.keyboard().press("Enter");
        page.keyboard().press("Alt+ArrowDown");
        page.keyboard().type("Taalles " + mark);
        page.keyboard().press("Enter");
        page.keyboard().type("Verkeerd " + mark);
        page.keyboard().press("Enter");
        page.keyboard().press("Control+z");
        page.waitForCondition(() -> evening.notes(board).stream().filter(it -> it.contains(mark)).sorted().toList().equals(List.of("Fietsles " + mark, "Taalles " + mark)));
        assertThat(evening.columnOf("Fietsles " + mark)).isNotEqualTo(evening.columnOf("Taalles " + mark));
        accessible(page);
        shot(page, "quick-entry");

        page.context().setOffline(true);
        page.keyboard().type("Zonder netwerk " + mark);
        page.keyboard().press("Enter");
        page.getByText(Facilitator.say("board.note.waiting")).first().waitFor();
        page.context().setOffline(false);
        page.waitForCondition(() -> evening.notes(board).contains("Zonder netwerk " + mark));
    }

    @Test
    void a_photo_is_taken_in_and_shown_and_what_is_too_large_or_no_photo_is_said_so() throws Exception {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var page = facilitator.page;
        page.navigate("/lab/" + evening.id + "/board/" + board + "/photos");
        var chooser = page.locator("vaadin-upload input[type=file]");
        chooser.setInputFiles(new FilePayload("flap.jpg", "image/jpeg", new byte[30_000_000]));
        page.getByText(Facilitator.say("lab.photo.too-big", 15)).waitFor();
        chooser.setInputFiles(new FilePayload("flap.jpg", "image/jpeg", "geen foto".getBytes(StandardCharsets.UTF_8)));
        page.getByText(Facilitator.say("board.photo.wrong-type")).waitFor();
        chooser.setInputFiles(new FilePayload("flap.jpg", "image/jpeg", photo()));
        page.locator(".photo-frame img").waitFor();
        page.locator("quick-entry #line").fill("Van de foto");
        page.keyboard().press("Enter");
        page.getByText(Facilitator.say("lab.photo.noted", 1)).waitFor();
        // what Vaadin says aloud of the upload gets its role in the next frame of a page that is in front
        page.bringToFront();
        page.waitForFunction("() => ![...document.querySelectorAll('body > div[style*=clip]')].some(it => it.textContent && !it.role && !it.ariaLive)");
        accessible(page);
        shot(page, "photos");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Facilitator.say("lab.photo.show"))).click();
        projector.locator(".shown-photo img").waitFor();
        shot(projector, "photo-projector");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(Facilitator.say("lab.photo.cover"))).click();
        projector.locator("idea-board").waitFor();
    }

    @Test
    void the_board_goes_home_as_a_table_and_a_picture_and_a_wrong_table_is_told_line_by_line() throws Exception {
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var page = facilitator.page;
        page.navigate("/lab/" + evening.id + "/board/" + board + "/files");
        Download table = page.waitForDownload(() -> page.locator("a[href$='/export/csv']").click());
        assertThat(Files.readString(table.path())).contains("kind;id;column;text");
        Download picture = page.waitForDownload(() -> page.locator("a[href$='/export/png']").click());
        Files.createDirectories(Path.of("target", "it"));
        Files.copy(picture.path(), Path.of("target", "it", "wall-export.png"), StandardCopyOption.REPLACE_EXISTING);
        var chooser = page.locator("vaadin-upload input[type=file]");
        chooser.setInputFiles(new FilePayload("bord.csv", "text/csv", "text;column\ngoed;geen kolom\n".getBytes(StandardCharsets.UTF_8)));
        page.getByText("geen kolom").waitFor();
        shot(page, "files-wrong");
        chooser.setInputFiles(new FilePayload("bord.csv", "text/csv", Files.readAllBytes(table.path())));
        page.locator(".board-found p").first().waitFor();
        accessible(page);
        shot(page, "files");
    }

    private Phone phone(StakeholderGroup group) {
        var phone = new Phone(phone("nl"), Language.NL);
        phone.join(evening.code, group, null);
        return phone;
    }

    private static Locator note(Page page, String text) {
        return page.locator("idea-board article.note", new Page.LocatorOptions().setHasText(text)).first();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(250, 240, 200));
        brush.fillRect(40, 40, 500, 320);
        brush.fillRect(600, 200, 500, 320);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "it", name + ".png")));
    }
}
