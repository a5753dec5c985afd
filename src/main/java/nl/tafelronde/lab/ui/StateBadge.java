package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.tafelronde.lab.LabState;

/** Says in a word where a session is in its life; the colour only repeats it. */
class StateBadge extends Span {

    StateBadge(LabState state) {
        addClassNames("lab-badge", "lab-badge-" + state.name().toLowerCase(Locale.ROOT));
        setText(getTranslation(state.textKey()));
    }
}
