package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import nl.tafelronde.kernel.Refusal;

/** A few fields and one step; stays open, with what was typed, until the step worked. */
public class SmallDialog extends Dialog {

    /** For a dialog that makes its own title and fields, and then {@linkplain #ask asks} them. */
    protected SmallDialog() {
        setCloseOnOutsideClick(false);
    }

    /** @param step refuses to keep the dialog open */
    public SmallDialog(String titleKey, String stepKey, Runnable step, Component... fields) {
        this();
        setHeaderTitle(getTranslation(titleKey));
        ask(stepKey, step, fields);
    }

    /** With room for long texts. */
    public final SmallDialog wide() {
        setWidth("36rem");
        setMaxWidth("100%");
        return this;
    }

    /** @param step refuses to keep the dialog open */
    protected final void ask(String stepKey, Runnable step, Component... fields) {
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
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), done);
    }
}
