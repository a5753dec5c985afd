package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;

/** A few fields and one step; stays open, with what was typed, until the step worked. */
abstract class SmallDialog extends Dialog {

    SmallDialog(String titleKey, String stepKey, Component... fields) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation(titleKey));
        var refusal = new RefusalLine();
        var form = new Div(fields);
        form.add(refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation(stepKey), _ -> {
            try {
                done();
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("actionpoint.cancel"), _ -> close()), done);
    }

    abstract void done();
}
