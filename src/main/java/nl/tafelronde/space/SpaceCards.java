package nl.tafelronde.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Spaces as a list of cards, each one link. For any page that shows spaces. */
public class SpaceCards extends UnorderedList {

    public SpaceCards(List<SpaceCard> spaces) {
        addClassName("tafel-cards");
        spaces.forEach(it -> add(new ListItem(card(it))));
    }

    private Anchor card(SpaceCard space) {
        var kind = line(getTranslation(space.kind().textKey()), "tafel-card-kind");
        var name = line(space.name(), "tafel-card-name");
        var people = line(getTranslation("space.members-count", space.members()), "tafel-card-fact");
        var card = new Anchor("space/" + space.id(), kind, name, people);
        if (space.role() != null) {
            card.add(line(getTranslation(space.role().textKey()), "tafel-card-role"));
        }
        card.addClassName("tafel-card");
        return card;
    }

    private static Span line(String text, String look) {
        var line = new Span(text);
        line.addClassName(look);
        return line;
    }
}
