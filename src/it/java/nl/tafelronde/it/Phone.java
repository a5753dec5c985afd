package nl.tafelronde.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** A participant's phone, handled as a person would. */
final class Phone {

    private static final Texts TEXTS = new Texts();

    final Page page;
    private final Language language;

    Phone(Page page, Language language) {
        this.page = page;
        this.language = language;
    }

    /** Scans the code and joins in two taps: the group, the button. A name is given only when the story needs it. */
    void join(String code, StakeholderGroup group, @Nullable String name) {
        page.navigate("/join/" + code);
        page.locator("label.tile:has(input[value=" + group + "])").click();
        if (name != null) {
            page.locator("#name").fill(name);
        }
        page.locator("form.join button[type=submit]").click();
        page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setLevel(1)).and(page.locator("main h1")).first().waitFor();
        page.locator("form.join").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Waits until the phone has followed the facilitator to this phase. */
    void inPhase(String title) {
        page.locator("section.phase h1", new Page.LocatorOptions().setHasText(title)).waitFor();
    }

    /** Waits until the phone says exactly this, and nothing in another language. */
    void reads(String title, String instruction) {
        assertThat(page.locator("section.phase h1")).hasText(title);
        assertThat(page.locator("section.phase .instruction")).hasText(instruction);
    }

    void openMenu() {
        page.locator("button[aria-label='" + say("hall.menu") + "']").click();
        page.locator("dialog.sheet-menu[open]").waitFor();
    }

    void closeMenu() {
        page.keyboard().press("Escape");
        page.locator("dialog.sheet-menu[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Leaves an address in the menu, to hear what becomes of one's notes. */
    void leaveAddress(String address) {
        openMenu();
        var menu = page.locator("dialog.sheet-menu");
        menu.locator("#email").fill(address);
        menu.locator("label.check", new Locator.LocatorOptions().setHasText(say("hall.mail.consent"))).locator("input").check();
        menu.locator("section", new Locator.LocatorOptions().setHas(page.locator("#email"))).getByRole(AriaRole.BUTTON).click();
        menu.getByText(say("hall.saved")).waitFor();
        closeMenu();
    }

    /** Writes a note and sends it; waits until the field is empty again, which it is as soon as the note is safe on the phone. */
    void write(int column, String text, @Nullable String byWhom) {
        tab("now");
        var choices = page.locator("note-writer input[name=column]");
        if (choices.count() > 0) {
            choices.nth(column).locator("xpath=..").click();
        }
        page.locator("note-writer textarea").fill(text);
        page.locator("note-writer #who").fill(byWhom == null ? "" : byWhom);
        page.locator("note-writer button[type=submit]").click();
        page.waitForCondition(() -> page.locator("note-writer textarea").inputValue().isEmpty());
    }

    void tab(String name) {
        var tab = page.locator("nav.tabs a", new Page.LocatorOptions().setHasText(say("hall.tab." + name)));
        tab.first().click();
    }

    String say(String key, Object... args) {
        return TEXTS.say(language, key, args);
    }
}
