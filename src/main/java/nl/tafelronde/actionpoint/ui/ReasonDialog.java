package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionState;

/** Why an action point waits, stops or is done. */
class ReasonDialog extends SmallDialog {

    private final TextArea why;
    private final Consumer<String> then;

    ReasonDialog(ActionState to, boolean proven, Consumer<String> then) {
        this(to, then, new TextArea(UI.getCurrent().getTranslation("actionpoint.reason")));
        why.setHelperText(getTranslation(to != ActionState.DONE ? "actionpoint.reason-help"
                : proven ? "actionpoint.reason-may" : "actionpoint.reason-proof"));
        why.setAutofocus(true);
    }

    private ReasonDialog(ActionState to, Consumer<String> then, TextArea why) {
        super("actionpoint.to." + to.name().toLowerCase(Locale.ROOT), "actionpoint.save", why);
        this.then = then;
        this.why = why;
    }

    @Override
    void done() {
        then.accept(why.getValue());
    }
}
