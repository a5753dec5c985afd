package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.ui.SmallDialog;

/** Why an action point waits, stops or is done. */
class ReasonDialog extends SmallDialog {

    ReasonDialog(ActionState to, boolean proven, Consumer<String> then) {
        setHeaderTitle(getTranslation("actionpoint.to." + to.name().toLowerCase(Locale.ROOT)));
        var why = new TextArea(getTranslation(to == ActionState.DONE ? "actionpoint.reason-done" : "actionpoint.reason"));
        why.setHelperText(getTranslation(to != ActionState.DONE ? "actionpoint.reason-help"
                : proven ? "actionpoint.reason-may" : "actionpoint.reason-proof"));
        why.setAutofocus(true);
        ask("actionpoint.save", () -> then.accept(why.getValue()), why);
    }
}
