package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;

/** Asks somebody to type their own address before they are erased: it cannot be undone. */
class EraseDialog extends Dialog {

    EraseDialog(String email, Consumer<String> erase) {
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("access.erase.title"));
        var address = new TextField(getTranslation("access.erase.type"));
        address.setHelperText(email);
        address.getElement().setAttribute("autocomplete", "off");
        address.setAutofocus(true);
        var refusal = new RefusalLine();
        var form = new Div(new Paragraph(getTranslation("access.erase.what")), address, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("access.erase.do"), _ -> {
            try {
                erase.accept(address.getValue());
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addClassName("tafel-danger");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), done);
    }
}
