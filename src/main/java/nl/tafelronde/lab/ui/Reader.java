package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import nl.tafelronde.kernel.Language;

/** In which language the page is read. */
final class Reader {

    private Reader() {
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    static Locale locale() {
        return language().locale();
    }
}
