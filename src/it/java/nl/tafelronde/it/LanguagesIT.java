package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One room, several languages: Magda writes Polish, Joost reads Dutch, and the service that translates comes and goes. */
class LanguagesIT extends BrowserTest {

    private static final TestTranslator TRANSLATOR = TestTranslator.shared();

    @Override
    protected RunningServer start() {
        return RunningServer.withDemo("LanguagesIT", "--tafelronde.translation.url=" + TRANSLATOR.address(), "--tafelronde.translation.every=1s",
                "--tafelronde.translation.timeout=2s");
    }

    @AfterEach
    void well() {
        TRANSLATOR.well();
    }

    @Test
    void joost_reads_dutch_what_magda_writes_in_polish_and_knows_better() {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var projector = facilitator.openProjector();
        var magda = new Phone(phone("pl"), Language.PL);
        magda.join(evening.code, StakeholderGroup.MIGRANT, "Magda " + some());
        var joost = new Phone(phone("nl"), Language.NL);
        joost.join(evening.code, StakeholderGroup.RESIDENT, "Joost " + some());
        var polish = "Gdzie mogę się zarejestrować? " + some();
        magda.write(0, polish, null);

        joost.tab("wall");
        var note = note(joost.page, "nl: " + polish);
        assertThat(note.locator(".text")).hasAttribute("lang", "nl");
        assertThat(note.locator(".tongue")).containsText(joost.say("board.translated.pl"));
        note.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(joost.say("board.translation.original"))).click();
        assertThat(note(joost.page, polish).locator(".text")).hasText(polish);
        assertThat(note(joost.page, polish).locator(".text")).hasAttribute("lang", "pl");
        accessible(joost.page);
        note(joost.page, polish).locator(".turn").press("Enter");
        assertThat(note(joost.page, "nl: " + polish)).isVisible();

        assertThat(note(projector, "nl: " + polish).locator(".original")).hasText(polish);
        magda.tab("wall");
        assertThat(note(magda.page, polish).locator(".tongue")).hasCount(0);

        var onTheConsole = note(facilitator.page, "nl: " + polish);
        onTheConsole.locator(".more").click();
        facilitator.page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(joost.say("board.menu.better"))).click();
        var sheet = facilitator.page.locator("note-translator");
        assertThat(sheet.locator("textarea")).hasValue("nl: " + polish);
        accessible(facilitator.page);
        var better = "Waar kan ik mij inschrijven? " + some();
        sheet.locator("textarea").fill(better);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(joost.say("board.write.save"))).click();
        assertThat(note(joost.page, better).locator(".tongue")).containsText(joost.say("board.translation.person"));
        assertThat(note(projector, better)).isVisible();
        joost.page.reload();
        assertThat(note(joost.page, better)).isVisible();

        joost.openMenu();
        joost.page.getByText(joost.say("hall.originals")).click();
        joost.closeMenu();
        assertThat(note(joost.page, polish)).isVisible();
        assertThat(joost.page.locator("idea-board .tongue")).hasCount(0);
    }

    @Test
    void when_the_service_dies_everybody_reads_originals_and_it_catches_up_by_itself() {
        var evening = LiveEvening.of(server);
        var facilitator = evening.onTheFirstWall(laptop("nl"));
        var magda = new Phone(phone("pl"), Language.PL);
        magda.join(evening.code, StakeholderGroup.MIGRANT, "Magda " + some());
        var before = "Przedtem " + some();
        magda.write(0, before, null);
        assertThat(note(facilitator.page, "nl: " + before)).isVisible();
        TRANSLATOR.does(TestTranslator.says(500, "{\"error\":\"no\"}"));
        var during = "Podczas " + some();
        magda.write(0, during, null);
        assertThat(note(facilitator.page, during)).isVisible();
        assertThat(note(facilitator.page, "nl: " + before)).isVisible();
        TRANSLATOR.does(TestTranslator::translates);
        assertThat(note(facilitator.page, "nl: " + during)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    private static Locator note(Page page, String text) {
        return page.locator("idea-board li[data-note]", new Page.LocatorOptions().setHas(page.locator(".text", new Page.LocatorOptions().setHasText(text))))
                .first();
    }

    private static String some() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
