package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.SmallDialog;

/** Until when nobody is reminded, and why. */
class SnoozeDialog extends SmallDialog {

    SnoozeDialog(BiConsumer<LocalDate, String> then) {
        setHeaderTitle(getTranslation("actionpoint.snooze"));
        var until = Days.picker(getTranslation("actionpoint.snoozed"), Language.of(getLocale()).locale());
        var why = new TextArea(getTranslation("actionpoint.reason"));
        ask("actionpoint.save", () -> {
            if (until.getValue() == null) {
                throw Refusal.invalid("actionpoint.refused.snooze");
            }
            then.accept(until.getValue(), why.getValue());
        }, until, why);
    }
}
