package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;

/** Until when nobody is reminded, and why. */
class SnoozeDialog extends SmallDialog {

    private final DatePicker until;
    private final TextArea why;
    private final BiConsumer<LocalDate, String> then;

    SnoozeDialog(BiConsumer<LocalDate, String> then) {
        this(then, Days.picker(UI.getCurrent().getTranslation("actionpoint.snoozed"), Language.of(UI.getCurrent().getLocale()).locale()),
                new TextArea(UI.getCurrent().getTranslation("actionpoint.reason")));
    }

    private SnoozeDialog(BiConsumer<LocalDate, String> then, DatePicker until, TextArea why) {
        super("actionpoint.snooze", "actionpoint.save", until, why);
        this.then = then;
        this.until = until;
        this.why = why;
    }

    @Override
    void done() {
        if (until.getValue() == null) {
            throw Refusal.invalid("actionpoint.refused.snooze");
        }
        then.accept(until.getValue(), why.getValue());
    }
}
