package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;

/** A facilitator at the console, signed in with the demo's one click. */
public final class Facilitator {

    private static final Texts TEXTS = new Texts();

    final Page page;
    private final Language language;

    Facilitator(Page page, String role) {
        this(page, role, Language.NL);
    }

    /** @param language the one in which this person's account reads */
    Facilitator(Page page, String role, Language language) {
        this.page = page;
        this.language = language;
        page.navigate("/sign-in");
        page.locator("button[formaction='/sign-in/demo/" + role + "']").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    void openConsole(String session) {
        page.navigate("/lab/" + session + "/console");
        page.locator(".lab-controls").waitFor();
    }

    public Page page() {
        return page;
    }

    /** Opens the projector as the console's link does, in a window of its own. */
    Page openProjector() {
        var projector = page.context().waitForPage(() -> page.locator("a[href^='/projector/']").click());
        projector.setViewportSize(1920, 1080);
        return projector;
    }

    /** Starts the evening and waits until the console stands in its first phase. */
    void start(String phase) {
        press("lab.console.start");
        inPhase(phase);
    }

    /** Presses "next" and waits until the console stands in this phase. */
    public void goOnTo(String phase) {
        press("lab.console.next");
        inPhase(phase);
    }

    /** Shows what was written in private. */
    void reveal() {
        press("lab.console.reveal");
        page.locator(".lab-private", new Page.LocatorOptions().setHasText(TEXTS.say(language, "lab.console.revealed"))).waitFor();
    }

    private void press(String key) {
        page.locator(".lab-controls vaadin-button:visible", new Page.LocatorOptions().setHasText(TEXTS.say(language, key))).click();
    }

    void inPhase(String title) {
        page.locator(".lab-rail [aria-current]", new Page.LocatorOptions().setHasText(title)).waitFor();
    }

    /** Waits until the middle of the console says exactly this, and nothing in another language. */
    void reads(int number, String title, String instruction) {
        assertThat(page.locator(".lab-stage h2").first()).hasText(number + " · " + title);
        assertThat(page.locator(".lab-stage .lab-instruction")).hasText(instruction);
    }

    /** Closes the session from its last phase. */
    void close() {
        press("lab.console.close");
        reopening().waitFor();
    }

    /** Closes the session in the middle, and says yes to the question whether that is meant. */
    void closeEarly() {
        var close = page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(say("lab.console.close")));
        close.first().click();
        page.getByText(say("lab.console.close-early-help")).first().waitFor();
        close.last().click();
        reopening().waitFor();
    }

    void reopen() {
        reopening().click();
        page.locator("idea-board .columns").waitFor();
    }

    /** The button that is there as soon as the evening is closed; the question before it uses the same word. */
    Locator reopening() {
        return page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(say("lab.console.reopen")));
    }

    /** Does something with a note through its menu. */
    void chooseFor(String text, String key) {
        var note = page.locator("idea-board article.note", new Page.LocatorOptions().setHasText(text)).first();
        note.locator("button.more").click();
        page.locator("[role=menuitem]", new Page.LocatorOptions().setHasText(say(key))).first().click(new Locator.ClickOptions());
    }

    /** Hides a note for the first reason that is offered. */
    void hide(String text) {
        chooseFor(text, "board.menu.hide");
        page.locator("hide-note button", new Page.LocatorOptions().setHasText(say("board.hide.do"))).click();
    }

    static String say(String key, Object... args) {
        return TEXTS.say(Language.NL, key, args);
    }
}
