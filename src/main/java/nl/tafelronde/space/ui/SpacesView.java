package nl.tafelronde.space.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.space.SpaceCard;
import nl.tafelronde.space.SpaceCards;
import nl.tafelronde.space.Spaces;

/** The reader's spaces; below them all others, for administrators. */
@Route("spaces")
@PermitAll
class SpacesView extends Div implements HasDynamicTitle, HasTrail {

    SpacesView(CurrentActor current, Spaces spaces) {
        addClassName("tafel-page");
        var actor = current.get();
        var head = new Div(new H1(getTranslation("space.spaces")));
        head.addClassName("tafel-page-head");
        add(head);
        if (actor instanceof Actor.Person person && person.administrator()) {
            var all = spaces.all(actor);
            if (!all.isEmpty()) {
                head.add(newSpace());
            }
            addAll(all);
        } else {
            var mine = spaces.mine(actor);
            add(mine.isEmpty() ? new EmptyState(getTranslation("space.none-mine")) : new SpaceCards(mine));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("space.spaces"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("space.home"), ""));
    }

    private void addAll(List<SpaceCard> all) {
        var mine = all.stream().filter(it -> it.role() != null).toList();
        var others = all.stream().filter(it -> it.role() == null).toList();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("space.none-at-all"), newSpace()));
            return;
        }
        if (!mine.isEmpty()) {
            add(section("space.mine", mine));
        }
        if (!others.isEmpty()) {
            add(section("space.others", others));
        }
    }

    private Component section(String title, List<SpaceCard> spaces) {
        return new Section(new H2(getTranslation(title)), new SpaceCards(spaces));
    }

    private Component newSpace() {
        var link = new Anchor("spaces/new", getTranslation("space.new"));
        link.addClassName("tafel-button-primary");
        return link;
    }
}
