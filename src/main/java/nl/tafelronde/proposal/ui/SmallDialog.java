package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;

/** A few fields and one step; stays open, with what was typed, until the step worked. */
class SmallDialog extends Dialog {

    /** @param step refuses to keep the dialog open */
    SmallDialog(String titleKey, String stepKey, Runnable step, Component... fields) {
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        setMaxWidth("100%");
        setHeaderTitle(getTranslation(titleKey));
        var refusal = new RefusalLine();
        var form = new Div(fields);
        form.add(refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation(stepKey), _ -> {
            try {
                step.run();
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("proposal.cancel"), _ -> close()), done);
    }
}
