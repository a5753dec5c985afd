package nl.tafelronde.space.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.Invited;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;

/** Asks somebody into a space by e-mail. Stays open, with what was typed, until it worked. */
class InviteDialog extends Dialog {

    InviteDialog(Actor actor, SpaceId space, SpaceMembers members, Organisations organisations, Consumer<String> done) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("space.invite"));
        var name = new TextField(getTranslation("space.person-name"));
        name.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
        var email = new EmailField(getTranslation("space.person-email"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        var role = new RoleChoice(Role.MEMBER);
        var organisation = new OrganisationPicker(organisations, actor, space.value());
        var language = new Select<Language>();
        language.setLabel(getTranslation("space.person-language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.NL);
        var form = new Div(name, email, organisation, role, language);
        form.addClassName("tafel-form");
        var refusal = new RefusalLine();
        form.add(refusal);
        add(form);
        var send = new Button(getTranslation("space.invite-send"), _ -> {
            try {
                members.invite(actor, space, new Invited(name.getValue(), email.getValue(), language.getValue(),
                        role.getValue(), organisation.chosen()));
                close();
                done.accept(name.getValue());
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        send.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), send);
    }
}
