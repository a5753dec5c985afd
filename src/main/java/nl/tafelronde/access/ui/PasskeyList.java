package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.PasskeyCard;
import nl.tafelronde.access.Passkeys;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;

/** One's passkeys, with a way to make another. Making one happens on a plain page, because only the browser can. */
class PasskeyList extends Section {

    private final CurrentActor current;
    private final Passkeys passkeys;
    private final Div list = new Div();

    PasskeyList(CurrentActor current, Passkeys passkeys) {
        this.current = current;
        this.passkeys = passkeys;
        var make = new Anchor("me/passkey", getTranslation("access.passkey.title"));
        make.setRouterIgnore(true);
        make.addClassName("tafel-button");
        add(new H2(getTranslation("access.passkeys")), new Paragraph(getTranslation("access.passkey.lead")), list, new Div(make));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var mine = passkeys.mine(current.get());
        list.setVisible(!mine.isEmpty());
        if (!mine.isEmpty()) {
            var rows = new UnorderedList();
            rows.addClassName("tafel-people");
            mine.forEach(it -> rows.add(new ListItem(row(it))));
            list.add(rows);
        }
    }

    private Div row(PasskeyCard passkey) {
        var name = new Span(passkey.label());
        name.addClassName("tafel-person-name");
        var used = new Span(passkey.lastUsed() == null ? getTranslation("access.passkey.unused")
                : getTranslation("access.last-used", Moments.say(passkey.lastUsed(), getLocale())));
        used.addClassName("tafel-person-organisation");
        var who = new Div(name, used);
        who.addClassName("tafel-person-who");
        var remove = new Button(getTranslation("access.passkey.remove"), _ -> {
            passkeys.remove(current.get(), passkey.id());
            refresh();
            Notices.done(getTranslation("access.passkey.removed", passkey.label()));
        });
        remove.addThemeNames("tertiary", "small");
        remove.setAriaLabel(getTranslation("access.passkey.remove-of", passkey.label()));
        var row = new Div(who, remove);
        row.addClassName("tafel-person");
        return row;
    }
}
