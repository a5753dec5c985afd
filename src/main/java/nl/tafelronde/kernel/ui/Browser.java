package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

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

    /** Opens the browser's own window for printing this page. */
    public static void print(Component component) {
        component.getElement().executeJs("window.print()");
    }

    /** Puts the keyboard focus on something that is no field, for example a heading after a step. */
    public static void focus(Component component) {
        component.getElement().setAttribute("tabindex", "-1");
        component.getElement().executeJs("this.focus()");
    }

    /** Puts the keyboard focus on the button of a menu, as soon as the browser has drawn it; it draws buttons later than the rest. */
    public static void focus(MenuBar menu) {
        menu.getElement().executeJs("""
                let frames = 60;
                const focus = () => {
                  const button = this.querySelector('vaadin-menu-bar-button');
                  if (button) button.focus();
                  else if (frames-- > 0) requestAnimationFrame(focus);
                };
                requestAnimationFrame(focus);
                """);
    }

    /** Moves a row that is wider than the screen so far that this part of it stands in the middle; the page stays where it is. */
    public static void centre(Component component) {
        component.getElement().executeJs("""
                const centre = () => {
                  const row = this.parentElement;
                  if (row) row.scrollLeft += this.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - this.clientWidth) / 2;
                };
                requestAnimationFrame(() => { centre(); document.fonts.ready.then(centre); });
                """);
    }

    /** The up and down keys go from one of these to the next, as far as there are any, within this component. */
    public static void arrowKeys(Component component, String each) {
        arrowKeys(component, each, null, null);
    }

    /**
     * As above, within the columns of a board; left and right go to the same place in the next column.
     *
     * @param each   selector of what is gone along; it carries {@code data-point}
     * @param column selector of a column; null when there are none
     * @param step   the event by which the board is told that Shift and an arrow were pressed: {@code point} of which, {@code step} is
     *               -1 or 1; null for a board in which nothing moves
     */
    public static void arrowKeys(Component component, String each, @Nullable String column, @Nullable String step) {
        component.getElement().executeJs("""
                const [each, column, step] = [$0, $1, $2];
                this.addEventListener('keydown', (pressed) => {
                  const here = pressed.target.closest(each);
                  if (!here || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
                  const down = { ArrowDown: 1, ArrowUp: -1 }[pressed.key];
                  const aside = column && { ArrowRight: 1, ArrowLeft: -1 }[pressed.key];
                  if (aside && pressed.shiftKey && step) {
                    this.dispatchEvent(new CustomEvent(step, { detail: { point: here.dataset.point, step: aside } }));
                  } else if (down && !pressed.shiftKey) {
                    const all = [...(column ? here.closest(column) : this).querySelectorAll(each)];
                    all[all.indexOf(here) + down]?.focus();
                  } else if (aside && !pressed.shiftKey) {
                    const columns = [...this.querySelectorAll(column)].filter((it) => it.querySelector(each));
                    const mine = here.closest(column);
                    const place = [...mine.querySelectorAll(each)].indexOf(here);
                    const next = columns[columns.indexOf(mine) + aside];
                    const there = next ? [...next.querySelectorAll(each)] : [];
                    there[Math.min(place, there.length - 1)]?.focus();
                  } else {
                    return;
                  }
                  pressed.preventDefault();
                });
                """, each, column, step);
    }

    /**
     * From now on the browser itself marks this component with the class {@code tafel-unsaved} as soon as somebody types in it, and
     * asks before the page is left, however slow the network is; {@link #saved} takes the mark away.
     */
    public static void watchTyping(Component component) {
        component.getElement().executeJs("""
                this.addEventListener('input', () => this.classList.add('tafel-unsaved'));
                if (!window.$tafelAsks) {
                  window.$tafelAsks = true;
                  window.addEventListener('beforeunload', (leaving) => {
                    if (document.querySelector('.tafel-unsaved')) leaving.preventDefault();
                  });
                }
                """);
    }

    /**
     * What the text fields of this component hold here is kept now. The mark goes when it is also what stands in the browser; what was
     * typed since is on its way, and takes the mark away when it is kept.
     */
    public static void saved(Component component) {
        var fields = texts(component).toList();
        var same = IntStream.range(0, fields.size()).mapToObj(it -> "$%d.value === $%d".formatted(2 * it, 2 * it + 1))
                .collect(Collectors.joining(" && ", "if (", ") this.classList.remove('tafel-unsaved')"));
        component.getElement().executeJs(same, fields.stream().flatMap(it -> Stream.of(it.getElement(), it.getValue())).toArray());
    }

    private static Stream<TextFieldBase<?, String>> texts(Component component) {
        return Stream.concat(component instanceof TextField || component instanceof TextArea ? Stream.of(text(component)) : Stream.empty(),
                component.getChildren().filter(it -> !it.getElement().isTextNode() && it.isVisible()).flatMap(Browser::texts));
    }

    @SuppressWarnings("unchecked")
    private static TextFieldBase<?, String> text(Component field) {
        return (TextFieldBase<?, String>) field;
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
