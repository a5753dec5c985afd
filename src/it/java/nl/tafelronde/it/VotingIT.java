package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import org.junit.jupiter.api.Test;

/** Facilitator, two phones and the projector: write in private, reveal, vote by keyboard too, and read the result. */
class VotingIT extends BrowserTest {

    private static final String MOULD = "Pleśń w sypialni";
    private static final String LANGUAGE = "Niemand leert Nederlands op het werk";
    private static final Texts TEXTS = new Texts();

    @Test
    void what_two_phones_write_in_private_is_shown_voted_on_and_ranked_on_every_screen() throws SQLException {
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
        magda.write(0, MOULD, null);
        joost.inPhase("Wat valt op?");
        joost.write(0, LANGUAGE, null);

        assertThat(projector.locator(".quiet-notes strong")).hasText("2");
        assertThat(projector.getByText(MOULD)).hasCount(0);
        assertThat(joost.page.getByText(joost.say("hall.quiet.phone"))).isVisible();
        accessible(projector);
        accessible(joost.page);
        facilitator.reveal();
        projector.getByText(MOULD).waitFor();

        var console = facilitator.page;
        console.locator(".lab-voting vaadin-button:visible", new Page.LocatorOptions().setHasText(TEXTS.say(Language.NL, "lab.vote.open"))).click();
        projector.locator(".voting-banner").waitFor();
        assertThat(magda.page.locator(".vote-budget strong")).hasText(magda.say("hall.vote.left", 3, 3));
        give(magda, LANGUAGE).click();
        give(magda, LANGUAGE).click();
        assertThat(give(magda, LANGUAGE)).hasAttribute("aria-disabled", "true");
        assertThat(magda.page.locator(".vote-budget strong")).hasText(magda.say("hall.vote.left", 1, 3));
        give(joost, MOULD).focus();
        joost.page.keyboard().press("Enter");
        assertThat(joost.page.locator(".vote-budget strong")).hasText(joost.say("hall.vote.left", 2, 3));
        accessibleInLightAndDark(magda.page);
        assertThat(console.locator(".lab-vote-state")).hasText(TEXTS.say(Language.NL, "lab.vote.voted", 2, 2));
        assertThat(projector.locator(".ranking-wall")).hasCount(0);
        accessible(console);

        console.locator(".lab-voting vaadin-button:visible", new Page.LocatorOptions().setHasText(TEXTS.say(Language.NL, "lab.vote.close"))).click();
        assertThat(projector.locator(".ranking-wall li .rank-text").first()).hasText(LANGUAGE);
        assertThat(projector.locator(".ranking-wall li > strong").first()).hasText("2");
        assertThat(joost.page.locator(".ranking li").first()).containsText(LANGUAGE);
        assertThat(console.locator(".lab-vote-result table")).containsText(MOULD);
        accessibleInLightAndDark(projector);
        accessible(joost.page);
        accessible(console);
        Readable.fromTheBack(projector);
    }

    private static Locator give(Phone phone, String text) {
        return phone.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(phone.say("hall.vote.give", text)));
    }
}
