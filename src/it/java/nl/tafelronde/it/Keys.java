package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * A person who has a keyboard and nothing else: goes on with Tab, and acts with Enter, Space, arrows and letters. What is acted
 * on must have a role and a name in the accessibility tree, or somebody who hears the page would not know what it is.
 */
final class Keys {

    private static final int MOST_TABS = 300;

    final Page page;
    private final CDPSession tools;

    Keys(Page page) {
        this.page = page;
        this.tools = page.context().newCDPSession(page);
    }

    /** Tabs on until the focus is on such an element. */
    Keys to(String css) {
        return to(css, "");
    }

    /** Tabs on until the focus is on such an element that is called so, or whose words these are. */
    Keys to(String css, String words) {
        page.locator(css).locator("visible=true").first().waitFor();
        for (var tab = 0; tab < MOST_TABS; tab++) {
            if (isOn(css, words)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + css + " \"" + words + "\" on " + page.url());
    }

    /** Waits until what just opened has put the focus on such an element. */
    Keys at(String css) {
        page.waitForCondition(() -> isOn(css, ""));
        return this;
    }

    private boolean isOn(String css, String words) {
        return (Boolean) page.evaluate("asked => { const at = " + Hands.ACTIVE + """
                ; return !!at?.matches?.(asked.css) && `${at.ariaLabel ?? ''} ${at.textContent}`.includes(asked.words); }""", Map.of("css", css, "words", words));
    }

    Keys enter() {
        return press("Enter");
    }

    Keys press(String key) {
        hasNameAndRole();
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        hasNameAndRole();
        page.keyboard().type(text);
        return this;
    }

    private void hasNameAndRole() {
        var asked = new JsonObject();
        asked.addProperty("expression", Hands.ACTIVE);
        var element = tools.send("Runtime.evaluate", asked).getAsJsonObject("result").get("objectId").getAsString();
        var about = new JsonObject();
        about.addProperty("objectId", element);
        about.addProperty("fetchRelatives", false);
        var node = tools.send("Accessibility.getPartialAXTree", about).getAsJsonArray("nodes").get(0).getAsJsonObject();
        var said = node.has("name") ? node.getAsJsonObject("name").get("value").getAsString() : "";
        assertThat(node.get("ignored").getAsBoolean()).as("left out of the accessibility tree: %s", node).isFalse();
        assertThat(said).as("name of what has the focus on %s: %s", page.url(), node).isNotBlank();
        assertThat(node.getAsJsonObject("role").get("value").getAsString()).as("role of %s", said).isNotIn("generic", "none");
    }
}
