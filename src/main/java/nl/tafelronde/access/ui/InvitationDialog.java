package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;

/** Asks who gets an account. */
class InvitationDialog extends Dialog {

    InvitationDialog(Consumer<Invitation> invite) {
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("access.accounts.invite"));
        var name = new TextField(getTranslation("access.name"));
        name.setMaxLength(Accounts.NAME_MAX);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        var email = new EmailField(getTranslation("access.email"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        var language = new Select<Language>();
        language.setLabel(getTranslation("access.accounts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.NL);
        var administrator = new Checkbox(getTranslation("access.accounts.as-administrator"));
        var refusal = new RefusalLine();
        var form = new Div(name, email, language, administrator, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("access.accounts.send"), _ -> {
            try {
                invite.accept(new Invitation(name.getValue(), email.getValue(), language.getValue(), administrator.getValue()));
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("access.cancel"), _ -> close()), done);
    }
}
