package nl.tafelronde.access.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.SmallDialog;

/** Asks who gets an account. */
class InvitationDialog extends SmallDialog {

    InvitationDialog(Consumer<Invitation> invite) {
        setWidth("30rem");
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
        ask("access.accounts.send", () -> invite.accept(new Invitation(name.getValue(), email.getValue(), language.getValue(), administrator.getValue())),
                name, email, language, administrator);
    }
}
