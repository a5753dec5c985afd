package nl.tafelronde.it;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** What hands do with a screen: a finger on the glass, a finger on the Tab key; and where the focus is by then. */
final class Hands {

    static final String ACTIVE = "(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()";

    private Hands() {
    }

    record Point(double x, double y) {
    }

    static Point middle(Locator what) {
        BoundingBox box = what.first().boundingBox();
        return new Point(box.x + box.width / 2, box.y + box.height / 2);
    }

    static void touch(CDPSession finger, String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", touch);
    }

    /** Presses Tab until the focus is on such an element, as somebody without a mouse does. */
    static void tabTo(Page page, String css) {
        for (var tab = 0; tab < 80; tab++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("css => !!(" + ACTIVE + ")?.matches(css)", css)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + css);
    }

    /** The text of the note, or the words of the button, that has the focus. */
    static String focused(Page page) {
        return (String) page.evaluate("() => { const at = " + ACTIVE + "; return (at?.querySelector?.('p.text') ?? at)?.textContent.trim() ?? ''; }");
    }

    static String columnOfFocus(Page page) {
        return (String) page.evaluate("() => " + ACTIVE + "?.closest('[data-column]')?.dataset.column ?? ''");
    }
}
