package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import nl.tafelronde.kernel.Language;

/** The few things only the browser itself can do. The one place that runs JavaScript from Java. */
public final class Browser {

    /** Keeps what a browser prefers: a language tag. Read by pages without Vaadin too. */
    public static final String LANGUAGE_COOKIE = "tafel-language";
    /** Keeps what a browser prefers: {@code light} or {@code dark}; absent for what the system prefers. */
    public static final String SCHEME_COOKIE = "tafel-scheme";

    private static final int YEAR = 365 * 24 * 3600;

    private Browser() {
    }

    /** Tells the browser and its screen reader which language the page is in. */
    public static void speak(UI ui, Language language) {
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
    }

    /** Puts the keyboard focus on something that is no field, for example a heading after a step. */
    public static void focus(Component component) {
        component.getElement().setAttribute("tabindex", "-1");
        component.getElement().executeJs("this.focus()");
    }

    /**
     * From now on the browser itself marks this component with the class {@code tafel-unsaved} as soon as somebody types in it, and
     * asks before the page is left, however slow the network is; {@link #saved} takes the mark away.
     */
    public static void watchTyping(Component component) {
        component.getElement().executeJs("""
                this.addEventListener('input', () => { this.$typed = Date.now(); this.classList.add('tafel-unsaved'); });
                if (!window.$tafelAsks) {
                  window.$tafelAsks = true;
                  window.addEventListener('beforeunload', (leaving) => {
                    if (document.querySelector('.tafel-unsaved')) leaving.preventDefault();
                  });
                }
                """);
    }

    /** What was typed up to {@code pause} milliseconds ago is kept now; what was typed since is on its way. */
    public static void saved(Component component, int pause) {
        component.getElement().executeJs("if (!(this.$typed > Date.now() - $0)) this.classList.remove('tafel-unsaved')", pause);
    }

    /** Remembers a preference in this browser for a year; the empty value forgets it. No secret: the pages of the hall read it too. */
    public static void remember(String cookie, String value) {
        var response = VaadinResponse.getCurrent();
        if (response == null) {
            return;
        }
        var kept = new Cookie(cookie, value);
        kept.setPath("/");
        kept.setMaxAge(value.isEmpty() ? 0 : YEAR);
        kept.setAttribute("SameSite", "Lax");
        response.addCookie(kept);
    }
}
