package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or what the reader's system prefers. */
enum Scheme {
    SYSTEM("", ColorScheme.Value.SYSTEM), LIGHT("light", ColorScheme.Value.LIGHT), DARK("dark", ColorScheme.Value.DARK);

    private final String cookie;
    private final ColorScheme.Value value;

    Scheme(String cookie, ColorScheme.Value value) {
        this.cookie = cookie;
        this.value = value;
    }

    static Scheme of(@Nullable String cookie) {
        return Arrays.stream(values()).filter(it -> it.cookie.equals(cookie)).findFirst().orElse(SYSTEM);
    }

    /** What the cookie keeps; empty for the system's choice, which needs no cookie. */
    String cookie() {
        return cookie;
    }

    ColorScheme.Value value() {
        return value;
    }

    String textKey() {
        return "shell.scheme." + name().toLowerCase(Locale.ROOT);
    }
}
