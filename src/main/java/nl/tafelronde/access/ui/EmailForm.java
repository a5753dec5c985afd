package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.EmailChanges;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;

/** One's address, and asking for another. */
class EmailForm extends Div {

    private final EmailField wanted = new EmailField();

    EmailForm(CurrentActor current, EmailChanges changes, String now) {
        addClassName("tafel-form");
        var address = new Paragraph(getTranslation("access.me.address", now));
        address.addClassName("tafel-state");
        wanted.setLabel(getTranslation("access.email-change.new"));
        wanted.setHelperText(getTranslation("access.email-change.help"));
        wanted.setManualValidation(true);
        var refusal = new RefusalLine();
        var asked = new Paragraph();
        asked.getElement().setAttribute("role", "status");
        var send = new Button(getTranslation("access.email-change.send"), _ -> {
            try {
                var email = changes.ask(current.get(), wanted.getValue());
                refusal.clear();
                asked.setText(getTranslation("access.email-change.asked", email.value()));
                wanted.clear();
            } catch (Refusal refused) {
                asked.setText("");
                refusal.say(refused);
            }
        });
        add(address, wanted, refusal, asked, new Div(send));
    }

    String typed() {
        return wanted.getValue();
    }

    void type(String email) {
        wanted.setValue(email);
    }
}
