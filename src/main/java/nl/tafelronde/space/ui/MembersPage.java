package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceMembers;
import org.jspecify.annotations.Nullable;

/** The members, each with role and organisation; for facilitators also inviting, changing and removing. */
class MembersPage extends Div {

    private final Actor actor;
    private final SpaceDetails space;
    private final SpaceMembers members;
    private final Organisations organisations;
    private final UnorderedList list = new UnorderedList();

    MembersPage(Actor actor, SpaceDetails space, SpaceMembers members, Organisations organisations) {
        this.actor = actor;
        this.space = space;
        this.members = members;
        this.organisations = organisations;
        list.addClassName("tafel-people");
        if (space.mayManage()) {
            var invite = new Button(getTranslation("space.invite"), _ -> invite());
            invite.addThemeName("primary");
            var steps = new Div(invite);
            steps.addClassName("tafel-row");
            add(steps);
        }
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        members.of(actor, space.id()).forEach(it -> list.add(new ListItem(row(it))));
    }

    private Component row(MemberCard member) {
        var name = new Span(named(member));
        name.addClassName("tafel-person-name");
        var organisation = new Span(member.organisation() == null ? getTranslation("space.for-themselves") : member.organisation().name());
        organisation.addClassName("tafel-person-organisation");
        var role = new Span(getTranslation(member.role().textKey()));
        role.addClassNames("tafel-badge", "tafel-badge-" + member.role().name().toLowerCase(Locale.ROOT));
        var who = new Div(name, organisation);
        who.addClassName("tafel-person-who");
        var steps = new Div();
        steps.addClassName("tafel-person-steps");
        if (space.mayManage()) {
            steps.add(button("space.member-change", member, () -> change(member)));
        }
        if (isMe(member)) {
            steps.add(button("space.member-leave", member, () -> leave(member)));
        } else if (space.mayManage()) {
            steps.add(button("space.member-remove", member, () -> remove(member)));
        }
        var row = new Div(who, role, steps);
        row.addClassName("tafel-person");
        return row;
    }

    /** The visible word is short; who it is about is in the name that is read out. */
    private Button button(String textKey, MemberCard member, Runnable step) {
        var button = new Button(getTranslation(textKey), _ -> step.run());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation("space.step-for", getTranslation(textKey), named(member)));
        return button;
    }

    private void invite() {
        new InviteDialog(actor, space.id(), members, organisations, name -> {
            refresh();
            Notices.done(getTranslation("space.invited", name));
        }).open();
    }

    private void change(MemberCard member) {
        new MemberDialog(actor, space.id(), member, named(member), members, organisations, this::refresh).open();
    }

    private void remove(MemberCard member) {
        members.remove(actor, space.id(), member.account());
        refresh();
        Notices.undo(getTranslation("space.member-removed", named(member)), () -> back(member.account(), member));
    }

    private void back(AccountId account, MemberCard member) {
        members.add(actor, space.id(), account, member.role(), idOf(member.organisation()));
        refresh();
    }

    private void leave(MemberCard me) {
        members.remove(actor, space.id(), me.account());
        var ui = UI.getCurrent();
        ui.navigate("spaces");
        Notices.done(ui.getTranslation("space.left", space.name()));
    }

    private String named(MemberCard member) {
        return member.name().isEmpty() ? getTranslation("access.withdrawn-participant") : member.name();
    }

    private boolean isMe(MemberCard member) {
        return actor instanceof Actor.Person person && person.id().equals(member.account());
    }

    private static nl.tafelronde.network.@Nullable OrganisationId idOf(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.id();
    }
}
