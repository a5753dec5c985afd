package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;

/** Two phones make themes out of the wall, by keyboard too; the projector grows with them and the facilitator closes with a handful. */
class ThemesIT extends BrowserTest {

    private static final String HOUSING = "Godne mieszkanie";
    private static final String LANGUAGE = "Taal in de kantine";

    @Test
    void what_two_phones_propose_and_support_stands_on_every_screen_until_the_handful_is_chosen() throws SQLException {
        var demo = new DemoSession(server);
        var facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        facilitator.openConsole(demo.id());
        var projector = facilitator.openProjector();
        facilitator.start("Welkom");
        var magda = new Phone(phone("pl"), Language.PL);
        magda.join(demo.code(), StakeholderGroup.MIGRANT, null);
        var joost = new Phone(phone("nl"), Language.NL);
        joost.join(demo.code(), StakeholderGroup.RESIDENT, null);
        facilitator.goOnTo("Vandaag en morgen");
        facilitator.goOnTo("Wat valt op?");
        magda.inPhase("Co zwraca uwagę?");
        magda.write(0, "Pleśń w sypialni", null);
        joost.inPhase("Wat valt op?");
        joost.write(0, "Niemand leert Nederlands op het werk", null);
        facilitator.goOnTo("Thema's vormen");

        projector.locator(".themes-screen.empty").waitFor();
        propose(magda, HOUSING, "Pleśń w sypialni");
        var onJoost = joost.page.locator(".theme", new Page.LocatorOptions().setHasText(HOUSING));
        onJoost.waitFor();
        projector.locator(".screen-theme", new Page.LocatorOptions().setHasText(HOUSING)).waitFor();

        onJoost.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(joost.say("hall.theme.support-named", HOUSING))).click();
        assertThat(onJoost.locator(".support")).hasAttribute("aria-pressed", "true");
        assertThat(projector.locator(".screen-theme .screen-support b").first()).hasText("1");
        assertThat(magda.page.locator(".theme .support b").first()).hasText("1");
        onJoost.locator("button[aria-expanded]").first().click();
        onJoost.getByText("Pleśń w sypialni").waitFor();

        byKeyboard(joost, LANGUAGE);
        magda.page.locator(".theme", new Page.LocatorOptions().setHasText(LANGUAGE)).waitFor();
        assertThat(projector.locator(".screen-theme")).hasCount(2);
        accessibleInLightAndDark(magda.page);
        accessibleInLightAndDark(projector);
        Readable.fromTheBack(projector);

        var panel = facilitator.page.locator(".lab-themes");
        assertThat(panel.locator(".lab-theme")).hasCount(2);
        panel.locator("vaadin-checkbox[aria-label], vaadin-checkbox:has(input[aria-label])").first().locator("input").check();
        accessibleInLightAndDark(facilitator.page);
        panel.locator("vaadin-button", new Locator.LocatorOptions().setHasText(Facilitator.say("lab.theme.close", 1))).click();

        projector.locator(".themes-screen.handful").waitFor();
        assertThat(projector.locator(".screen-theme")).hasCount(1);
        assertThat(projector.locator(".parked-themes")).containsText(LANGUAGE);
        magda.page.getByText(magda.say("hall.theme.closed")).waitFor();
        assertThat(magda.page.locator("button.propose")).hasCount(0);
        accessibleInLightAndDark(magda.page);
        accessibleInLightAndDark(projector);
        Readable.fromTheBack(projector);
    }

    private static void propose(Phone phone, String title, String note) {
        phone.page.locator("button.propose").click();
        var dialog = phone.page.locator("dialog.propose-theme[open]");
        dialog.locator("label.check", new Locator.LocatorOptions().setHasText(note)).waitFor();
        accessibleInLightAndDark(phone.page);
        dialog.locator("#theme-title").fill(title);
        dialog.locator("label.check", new Locator.LocatorOptions().setHasText(note)).locator("input").check();
        dialog.locator("button.primary").click();
        phone.page.locator("dialog.propose-theme").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Not one tap: the button, a note and the way out are reached with the keyboard; the first field has the focus already. */
    private static void byKeyboard(Phone phone, String title) {
        Hands.tabTo(phone.page, "button.propose");
        phone.page.keyboard().press("Enter");
        phone.page.locator("dialog.propose-theme[open] .check input").first().waitFor();
        phone.page.keyboard().type(title);
        Hands.tabTo(phone.page, ".theme-from .check input");
        phone.page.keyboard().press("Space");
        Hands.tabTo(phone.page, ".propose-steps .primary");
        phone.page.keyboard().press("Enter");
        phone.page.locator("dialog.propose-theme").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
