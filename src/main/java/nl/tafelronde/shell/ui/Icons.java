package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The few icons of the frame, drawn by shell.css. Never the only thing that says what a control does. */
enum Icons {
    GLOBE, CONTRAST, PERSON;

    Span shown() {
        var icon = new Span();
        icon.addClassNames("tafel-icon", "tafel-icon-" + name().toLowerCase(Locale.ROOT));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
