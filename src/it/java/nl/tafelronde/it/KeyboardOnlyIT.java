package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;

/** From the door to the report: a facilitator and a participant who have a keyboard and nothing else. */
class KeyboardOnlyIT extends BrowserTest {

    private static final String FIRST = "Samen koken op donderdag";
    private static final String SECOND = "Samen koken in De Kansenwerf";
    private static final String THEME = "Elkaar leren kennen";
    private static final String STEP = "Een eerste avond in juni";

    private Keys lead;
    private Keys guest;
    private Page projector;

    @Test
    void the_whole_evening_from_the_door_to_the_report() throws IOException {
        var evening = LiveEvening.of(server);
        var facilitator = new Facilitator(laptop("nl-NL"), "facilitator");
        facilitator.openConsole(evening.id);
        projector = facilitator.openProjector();
        lead = new Keys(facilitator.page);
        guest = new Keys(phone("nl-NL"));

        joins(evening.code);
        control("lab.console.start");
        facilitator.inPhase(LiveEvening.WELCOME);
        next(facilitator, LiveEvening.TODAY);
        next(facilitator, "Wat valt op?");
        writesInPrivate();
        reveals();
        groupsAndNames();
        votes();
        next(facilitator, "Thema's vormen");
        formsATheme();
        next(facilitator, "Onderzoeksteams");
        fillsASheet();
        next(facilitator, "Teams lezen terug");
        readsBack();
        next(facilitator, "Afspreken");
        control("lab.console.close");
        facilitator.reopening().waitFor();
        publishes();
        reads(evening);
    }

    private void joins(String code) {
        guest.page.navigate("/join/" + code);
        guest.to("form.join input[name=group]").press("Space");
        guest.to("form.join button[type=submit]").enter();
        guest.page.locator("form.join").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void next(Facilitator facilitator, String phase) {
        control("lab.console.next");
        // a press on a screen that did not show yet how things stand does not count, and says so: one presses again
        if (!reached(phase)) {
            control("lab.console.next");
        }
        facilitator.inPhase(phase);
        guest.page.locator("h1", new Page.LocatorOptions().setHasText(phase)).first().waitFor();
    }

    private boolean reached(String phase) {
        try {
            lead.page.locator(".lab-rail [aria-current]", new Page.LocatorOptions().setHasText(phase)).waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private void control(String key) {
        lead.page.locator(".lab-controls vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say(key))).waitFor();
        lead.to(".lab-controls vaadin-button", Facilitator.say(key)).enter();
    }

    private void writesInPrivate() {
        for (var text : new String[]{FIRST, SECOND}) {
            guest.to("textarea").type(text);
            guest.to("button[type=submit]").enter();
            guest.page.waitForCondition(() -> guest.page.locator("note-writer textarea").inputValue().isEmpty());
        }
        assertThat(projector.locator(".quiet-notes strong")).hasText("2");
    }

    private void reveals() {
        control("lab.console.reveal");
        projector.getByText(FIRST).waitFor();
    }

    private void groupsAndNames() {
        lead.page.locator("idea-board li[data-note]").first().waitFor();
        lead.to("li[data-note]");
        for (var key : new String[]{"ArrowDown", "ArrowUp"}) {
            for (var tries = 0; tries < 3 && !SECOND.equals(Hands.focused(lead.page)); tries++) {
                lead.press(key);
            }
        }
        lead.enter();
        choose("board.menu.group");
        lead.at("input#sought").type(FIRST);
        lead.page.waitForCondition(() -> lead.page.locator("idea-board board-picker .choice").count() == 1);
        lead.press("ArrowDown").enter();
        var group = projector.locator("idea-board li[data-cluster]");
        group.locator("article.note", new Locator.LocatorOptions().setHasText(SECOND)).waitFor();
        lead.to("li[data-cluster] .cluster-head .more").enter();
        choose("board.menu.name");
        lead.at("input#name").type(THEME).enter();
        projector.locator("idea-board .cluster-name", new Page.LocatorOptions().setHasText(THEME)).waitFor();
    }

    private void choose(String key) {
        lead.page.locator("idea-board [role=menu]").waitFor();
        var wanted = Facilitator.say(key);
        for (var tries = 0; tries < 15 && !wanted.equals(Hands.focused(lead.page)); tries++) {
            lead.page.keyboard().press("ArrowDown");
        }
        lead.enter();
    }

    private void votes() {
        lead.to(".lab-voting vaadin-button", Facilitator.say("lab.vote.open")).enter();
        guest.to("button.give").enter();
        assertThat(guest.page.locator(".vote-budget strong")).containsText("2");
        lead.to(".lab-voting vaadin-button", Facilitator.say("lab.vote.close")).enter();
        projector.locator(".ranking-wall li").first().waitFor();
        lead.page.locator(".lab-vote-result table").waitFor();
        assertThat(guest.page.locator(".ranking li").first()).containsText(THEME);
    }

    private void formsATheme() {
        guest.to("button.propose").enter();
        guest.page.locator("dialog.propose-theme[open] .check input").first().waitFor();
        guest.to("#theme-title").type(THEME);
        guest.to(".theme-from .check input").press("Space");
        guest.to(".propose-steps .primary").enter();
        guest.page.locator("dialog.propose-theme").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        projector.locator(".screen-theme", new Page.LocatorOptions().setHasText(THEME)).waitFor();
        lead.page.locator(".lab-theme", new Page.LocatorOptions().setHasText(THEME)).waitFor();
        var close = lead.page.locator(".lab-themes vaadin-button", new Page.LocatorOptions().setHasText(Facilitator.say("lab.theme.close", 1)));
        lead.to(".lab-theme vaadin-checkbox input").press("Space");
        close.waitFor();
        lead.to(".lab-themes vaadin-button", Facilitator.say("lab.theme.close", 1)).enter();
        projector.locator(".themes-screen.handful").waitFor();
    }

    private void fillsASheet() {
        lead.to(".lab-team-from-themes").enter();
        guest.page.locator(".team-list button").first().waitFor();
        guest.to(".team-list button").enter();
        guest.page.locator("team-canvas .columns").waitFor();
        guest.to("section[data-column=trial] .add").enter();
        guest.page.locator("dialog[open] team-entry-form textarea").waitFor();
        guest.to("textarea").type(STEP);
        guest.to("input#person").type("Riet");
        guest.to("input[name=who]").press("Space");
        guest.to("button[type=submit]").enter();
        guest.page.locator("team-canvas li[data-entry]", new Page.LocatorOptions().setHasText(STEP)).waitFor();
    }

    private void readsBack() {
        lead.page.locator(".lab-team-next").waitFor();
        lead.to(".lab-team-next").enter();
        projector.locator(".screen-canvas", new Page.LocatorOptions().setHasText(STEP)).waitFor();
        guest.page.locator(".team-check button").first().waitFor();
        guest.to(".team-check button").enter();
        guest.page.locator(".team-check [aria-pressed=true], .team-check [role=status]").first().waitFor();
    }

    private void publishes() {
        lead.to("a", Facilitator.say("lab.go.outcome")).enter();
        lead.page.waitForURL("**/outcome");
        lead.page.locator(".lab-block vaadin-text-area textarea").first().waitFor();
        lead.to(".lab-block vaadin-text-area textarea").type("Een avond met een toetsenbord. ");
        lead.page.locator(".lab-saved", new Page.LocatorOptions().setHasText("Opgeslagen om")).waitFor();
        lead.to("vaadin-button", Facilitator.say("lab.outcome.publish")).enter();
        lead.page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(Facilitator.say("lab.outcome.take-back"))).waitFor();
    }

    private void reads(LiveEvening evening) throws IOException {
        var say = new Phone(guest.page, Language.NL);
        guest.page.getByText(say.say("hall.published.link")).first().waitFor();
        guest.to("a", say.say("hall.published.link")).enter();
        guest.page.waitForURL("**/outcome/**");
        assertThat(guest.page.locator("main")).containsText(STEP);
        guest.to("a[href*='download/pdf']");
        assertThat(Papers.pdf(guest.page, evening.id, "nl")).contains(FIRST, SECOND, THEME, STEP, "Een avond met een toetsenbord.");
    }
}
