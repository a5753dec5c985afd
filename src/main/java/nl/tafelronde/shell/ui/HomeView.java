package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.space.SpaceCard;
import nl.tafelronde.space.SpaceCards;
import nl.tafelronde.space.Spaces;

/** The front door: take part with a code, or sign in; for who is in, their spaces and what is next. */
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {

    HomeView(CurrentActor current, Spaces spaces, LabSessions sessions) {
        addClassName("tafel-home");
        var actor = current.get();
        if (actor instanceof Actor.Person person) {
            var mine = spaces.mine(actor);
            add(greeting(person), new NextUp(actor, mine, sessions), spaces(person, mine), new CodeField());
        } else {
            add(welcome(), new CodeField(), signIn());
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("");
    }

    private Component welcome() {
        var welcome = new Div(new H1(getTranslation("shell.home.title")), new Paragraph(getTranslation("shell.home.what")));
        welcome.addClassName("tafel-home-welcome");
        return welcome;
    }

    private Component greeting(Actor.Person person) {
        var welcome = new Div(new H1(getTranslation("shell.home.hello", person.name())));
        welcome.addClassName("tafel-home-welcome");
        return welcome;
    }

    private Component spaces(Actor.Person person, List<SpaceCard> mine) {
        var section = new Section(new H2(getTranslation("shell.home.my-spaces")));
        if (!mine.isEmpty()) {
            section.add(new SpaceCards(mine));
        } else if (person.administrator()) {
            var all = new Anchor("spaces", getTranslation("shell.home.all-spaces"));
            all.addClassName("tafel-button");
            section.add(new EmptyState(getTranslation("shell.home.no-spaces-administrator"), all));
        } else {
            section.add(new EmptyState(getTranslation("shell.home.no-spaces")));
        }
        return section;
    }

    private Component signIn() {
        var link = new Anchor("sign-in", getTranslation("shell.sign-in"));
        link.addClassName("tafel-home-sign-in");
        var section = new Section(new H2(getTranslation("shell.home.account")), new Paragraph(getTranslation("shell.home.account-what")), link);
        section.addClassName("tafel-home-account");
        return section;
    }
}
