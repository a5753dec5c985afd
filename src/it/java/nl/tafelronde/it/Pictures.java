package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of src/docs/pictures from a running evening: {@code script/pictures}. Not part of the tests; look at
 * every picture before it is committed.
 */
class Pictures extends BrowserTest {

    private static final Path FOLDER = Path.of("src", "docs", "pictures");

    private record Written(int guest, int column, String text, String byWhom) {
    }

    private static final List<Language> TONGUES = List.of(Language.NL, Language.PL, Language.RO, Language.NL, Language.EN, Language.UK,
            Language.NL, Language.BG, Language.NL, Language.PL, Language.NL, Language.NL);
    private static final List<StakeholderGroup> GROUPS = List.of(StakeholderGroup.RESIDENT, StakeholderGroup.MIGRANT,
            StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER, StakeholderGroup.CIVIL, StakeholderGroup.MIGRANT,
            StakeholderGroup.MUNICIPALITY, StakeholderGroup.MIGRANT, StakeholderGroup.HOUSING, StakeholderGroup.MIGRANT,
            StakeholderGroup.RESIDENT, StakeholderGroup.CIVIL);
    private static final List<Written> NOTES = List.of(
            new Written(0, 0, "Ik help mijn buren met brieven van de gemeente", "Buurvrouw"),
            new Written(1, 0, "Nie wiem, gdzie zapytać o lekarza", null),
            new Written(3, 0, "Wij rijden elke dag met busjes vanaf het logies", "Groentekas"),
            new Written(2, 1, "La bibliotecă ne-au ajutat cu formularele", "Biblioteca"),
            new Written(6, 1, "Vergunning voor logies: eerst toets op aantal bedden", "Gemeente"),
            new Written(4, 0, "Language café every Thursday evening", "Library"),
            new Written(5, 0, "Важко знайти житло на довгий час", null),
            new Written(8, 1, "Keurmerk voor al onze kamers", "Huisvester"),
            new Written(7, 0, "Търся хора, с които да играя футбол", null),
            new Written(9, 1, "Msza po polsku raz w miesiącu", "Wspólnota polska"),
            new Written(10, 0, "Welkomstborrel in de straat als er nieuwe mensen komen", "Wijkraad"),
            new Written(11, 1, "Maatjes: twee aan twee de stad in", "Vrijwilligers"));

    @Test
    void take() throws SQLException {
        var facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        String session;
        String code;
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery("select id, join_code from lab_session where state = 'OPEN'");
            assertThat(row.next()).isTrue();
            session = row.getString(1);
            code = row.getString(2);
        }
        facilitator.openConsole(session);
        var projector = facilitator.openProjector();
        var guests = new ArrayList<Guest>();
        for (var index = 0; index < TONGUES.size(); index++) {
            var guest = new Guest(server.address(), TONGUES.get(index));
            guest.join(code, "Wilg " + (11 + index), GROUPS.get(index));
            guests.add(guest);
        }
        var joining = phone("pl", ColorScheme.LIGHT);
        joining.navigate("/join/" + code);
        joining.locator("label.tile").first().waitFor();
        joining.locator("label.tile:has(input[value=MIGRANT])").click();
        picture(joining, "phone-join-light-pl");
        var dutch = new Phone(phone("nl", ColorScheme.LIGHT), Language.NL);
        dutch.join(code, StakeholderGroup.RESIDENT, null);
        var ukrainian = new Phone(phone("uk", ColorScheme.DARK), Language.UK);
        ukrainian.join(code, StakeholderGroup.MIGRANT, null);
        projector.locator("section.who").waitFor();
        picture(projector, "projector-arriving-light-nl");

        facilitator.start("Welkom");
        projector.locator(".kader").waitFor();
        picture(projector, "projector-framework-light-nl");
        projector.navigate("/projector/" + session + "?lang=uk&theme=dark");
        projector.locator(".kader").waitFor();
        picture(projector, "projector-framework-dark-uk");
        projector.navigate("/projector/" + session);
        dutch.page.getByText(dutch.say("hall.framework.open")).click();
        dutch.page.locator("section.framework li").first().waitFor();
        picture(dutch.page, "phone-framework-light-nl");
        dutch.page.goBack();
        facilitator.goOnTo("Vandaag en morgen");
        var board = boardOf(session);
        for (var note : NOTES) {
            var guest = guests.get(note.guest());
            var columns = guest.columns(board);
            guest.write(board, columns.get(Math.min(note.column(), columns.size() - 1)), note.text(), note.byWhom());
        }
        dutch.inPhase("Vandaag");
        dutch.page.locator("note-writer textarea").fill("Mijn buurman spreekt Pools en helpt mensen bij de huisarts");
        projector.waitForCondition(() -> Wall.on(projector).size() == NOTES.size());
        facilitator.page.waitForCondition(() -> Wall.on(facilitator.page).size() == NOTES.size());
        picture(projector, "projector-wall-light-nl");
        picture(facilitator.page, "console-light-nl");
        picture(dutch.page, "phone-write-light-nl");
        ukrainian.tab("wall");
        ukrainian.page.waitForCondition(() -> Wall.on(ukrainian.page).size() == NOTES.size());
        picture(ukrainian.page, "phone-wall-dark-uk");

        speaksPolish("second-facilitator");
        var dark = new Facilitator(person(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("pl")
                .setColorScheme(ColorScheme.DARK)), "second-facilitator");
        dark.openConsole(session);
        dark.page.waitForCondition(() -> Wall.on(dark.page).size() == NOTES.size());
        picture(dark.page, "console-dark-pl");
        var night = dark.openProjector();
        night.waitForCondition(() -> Wall.on(night).size() == NOTES.size());
        picture(night, "projector-wall-dark-pl");
    }

    private Page phone(String language, ColorScheme scheme) {
        return person(new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2).setIsMobile(true)
                .setHasTouch(true).setLocale(language).setColorScheme(scheme));
    }

    private String boardOf(String session) throws SQLException {
        try (var database = server.database(); var query = database.prepareStatement(
                "select json_unquote(json_extract(programme, '$.phases[1].board')) from lab_session where id = ?")) {
            query.setString(1, session);
            var row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private void speaksPolish(String role) throws SQLException {
        try (var database = server.database(); var change = database.prepareStatement("update account set language = 'PL' where email like ?")) {
            change.setString(1, role + "@%");
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private static void picture(Page page, String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
