package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a step that others in the hall notice. */
final class Asking {

    private Asking() {
    }

    static void before(Component where, String question, String help, String step, Runnable then) {
        var ask = new ConfirmDialog(where.getTranslation(question), where.getTranslation(help), where.getTranslation(step), _ -> then.run());
        ask.setCancelable(true);
        ask.setCancelText(where.getTranslation("lab.cancel"));
        ask.open();
    }
}
