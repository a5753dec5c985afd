package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.tafelronde.actionpoint.ActionState;

/** How far an action point is, in a word. */
class ActionStateBadge extends Span {

    ActionStateBadge(ActionState state) {
        setText(getTranslation(state.textKey()));
        addClassNames("tafel-badge", "action-state-" + state.name().toLowerCase(Locale.ROOT));
    }
}
