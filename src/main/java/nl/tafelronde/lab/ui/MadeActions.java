package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.tafelronde.actionpoint.ActionPointCard;

/** Which action points came from what stands above, each with a link and how far it is. */
class MadeActions extends Div {

    MadeActions(List<ActionPointCard> made) {
        addClassName("lab-made");
        var list = new UnorderedList();
        made.forEach(it -> list.add(line(it)));
        add(new Paragraph(getTranslation("lab-follow.made")), list);
    }

    private ListItem line(ActionPointCard card) {
        var link = new Anchor("action/" + card.id(), getTranslation("actionpoint.number", card.number()) + ": " + card.text());
        link.getElement().setAttribute("lang", card.language().tag());
        var state = new Span(getTranslation(card.state().textKey()) + (card.owner().isEmpty() ? "" : " · " + card.owner()));
        state.addClassName("lab-facts");
        return new ListItem(link, state);
    }
}
