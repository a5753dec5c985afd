package nl.tafelronde.space.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.OrganisationPicker;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;

/** Gives a member another role or organisation. */
class MemberDialog extends Dialog {

    MemberDialog(Actor actor, SpaceId space, MemberCard member, String name, SpaceMembers members,
            Organisations organisations, Runnable done) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(name);
        var role = new RoleChoice(member.role());
        var organisation = new OrganisationPicker(organisations, actor, space.value());
        organisation.choose(member.organisation() == null ? null : member.organisation().id());
        var refusal = new RefusalLine();
        var form = new Div(role, organisation, refusal);
        form.addClassName("tafel-form");
        add(form);
        var save = new Button(getTranslation("space.save"), _ -> {
            try {
                members.change(actor, space, member.account(), member.version(), role.getValue(), organisation.chosen());
                close();
                done.run();
            } catch (Refusal refused) {
                refusal.say(refused);
                done.run();
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), save);
    }
}
