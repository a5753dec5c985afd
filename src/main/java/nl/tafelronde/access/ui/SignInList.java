package nl.tafelronde.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.SignInCard;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Moments;
import nl.tafelronde.kernel.ui.Notices;

/** Where one is signed in, with a way to end each and all others. */
class SignInList extends Section {

    private final CurrentActor current;
    private final SignIns signIns;
    private final UnorderedList rows = new UnorderedList();
    private final Button endOthers = new Button();

    SignInList(CurrentActor current, SignIns signIns) {
        this.current = current;
        this.signIns = signIns;
        rows.addClassName("tafel-people");
        endOthers.setText(getTranslation("access.sign-ins.end-others"));
        endOthers.addClickListener(_ -> {
            signIns.endOthers(current.get(), current.signIn().orElse(null));
            refresh();
            Notices.done(getTranslation("access.sign-ins.others-ended"));
        });
        add(new H2(getTranslation("access.sign-ins")), new Paragraph(getTranslation("access.sign-ins.lead")), rows, new Div(endOthers));
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        var mine = signIns.mine(current.get(), current.signIn().orElse(null));
        mine.forEach(it -> rows.add(new ListItem(row(it))));
        endOthers.setVisible(mine.stream().anyMatch(it -> !it.current()));
    }

    private Div row(SignInCard signIn) {
        var browser = signIn.browser().isEmpty() ? getTranslation("access.sign-ins.unknown") : signIn.browser();
        var name = new Span(browser);
        name.addClassName("tafel-person-name");
        var when = new Span(getTranslation("access.sign-ins.when", Moments.say(signIn.since(), getLocale()),
                Moments.say(signIn.lastSeen(), getLocale())));
        when.addClassName("tafel-person-organisation");
        var who = new Div(name, when);
        who.addClassName("tafel-person-who");
        var row = new Div(who);
        row.addClassName("tafel-person");
        if (signIn.current()) {
            var here = new Span(getTranslation("access.sign-ins.this"));
            here.addClassName("tafel-badge");
            row.add(here);
        } else {
            row.add(end(signIn, browser));
        }
        return row;
    }

    private Button end(SignInCard signIn, String browser) {
        var end = new Button(getTranslation("access.sign-ins.end"), _ -> {
            try {
                signIns.end(current.get(), signIn.id());
                Notices.done(getTranslation("access.sign-ins.ended", browser));
            } catch (Refusal alreadyEnded) {
                Notices.problem(getTranslation(alreadyEnded.key(), alreadyEnded.args()));
            }
            refresh();
        });
        end.addThemeNames("tertiary", "small");
        end.setAriaLabel(getTranslation("access.sign-ins.end-of", browser));
        return end;
    }
}
