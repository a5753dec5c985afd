package nl.tafelronde.concern.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.concern.Concerns;
import nl.tafelronde.concern.Receiver;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceMembers;

/** Naming people, and taking a name off the list. */
class ReceiversPage extends Div {

    private final Actor actor;
    private final SpaceDetails space;
    private final Concerns concerns;
    private final SpaceMembers members;
    private final ComboBox<MemberCard> choice = new ComboBox<>();
    private final Div list = new Div();

    ReceiversPage(Actor actor, SpaceDetails space, Concerns concerns, SpaceMembers members) {
        this.actor = actor;
        this.space = space;
        this.concerns = concerns;
        this.members = members;
        addClassName("concern-page");
        choice.setLabel(getTranslation("concern.name-whom"));
        choice.setItemLabelGenerator(MemberCard::name);
        var name = new Button(getTranslation("concern.name"), _ -> name());
        name.addThemeName("primary");
        var row = new Div(choice, name);
        row.addClassName("concern-naming");
        add(new Paragraph(getTranslation("concern.receivers-help")), list, row);
        refresh();
    }

    private void refresh() {
        var named = concerns.receivers(actor, space.id().value());
        var known = named.stream().map(Receiver::account).collect(Collectors.toSet());
        choice.setItems(members.of(actor, space.id()).stream().filter(it -> !known.contains(it.account()) && !it.name().isEmpty()).toList());
        list.removeAll();
        if (named.isEmpty()) {
            list.add(new EmptyState(getTranslation("concern.nobody-named")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("tafel-people");
        named.forEach(it -> items.add(new ListItem(row(it))));
        list.add(items);
    }

    private Component row(Receiver receiver) {
        var name = new Span(receiver.name());
        name.addClassName("tafel-person-name");
        var since = new Span(getTranslation(receiver.reads() ? "concern.named-since" : "concern.no-member", Moments.say(receiver.since(), getLocale())));
        since.addClassName("tafel-person-organisation");
        var who = new Div(name, since);
        who.addClassName("tafel-person-who");
        var remove = new Button(getTranslation("concern.unname"), _ -> unname(receiver));
        remove.addThemeNames("tertiary", "small");
        remove.setAriaLabel(getTranslation("concern.unname-whom", receiver.name()));
        var row = new Div(who, remove);
        row.addClassName("tafel-person");
        return row;
    }

    private void name() {
        var chosen = choice.getValue();
        if (chosen != null) {
            attempt(() -> concerns.name(actor, space.id().value(), chosen.account()));
        }
    }

    private void unname(Receiver receiver) {
        attempt(() -> {
            concerns.unname(actor, space.id().value(), receiver.account());
            Notices.undo(getTranslation("concern.unnamed", receiver.name()), () -> attempt(() -> concerns.name(actor, space.id().value(), receiver.account())));
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
        refresh();
    }
}
