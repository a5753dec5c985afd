package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Days;

/** The pieces of which every list of action points is made. */
final class Cards {

    /** On every link to an action point in a list; the arrow keys go from one to the next. */
    static final String LINK = "action-link";

    private Cards() {
    }

    static Anchor link(ActionPointCard card) {
        var link = new Anchor("action/" + card.id(), card.text());
        link.addClassName(LINK);
        link.getElement().setAttribute("lang", card.language().tag()).setAttribute("data-point", card.id().toString());
        return link;
    }

    static Div dates(ActionPointCard card) {
        List<String> dates = new ArrayList<>();
        var cell = new Div();
        if (card.due() != null) {
            dates.add(cell.getTranslation("actionpoint.due-on", Days.say(card.due(), reader())));
        }
        if (card.review() != null) {
            dates.add(cell.getTranslation("actionpoint.review-on", Days.say(card.review(), reader())));
        }
        cell.add(new Span(String.join(" · ", dates)));
        if (card.late()) {
            var late = new Span(cell.getTranslation("actionpoint.late"));
            late.addClassNames("tafel-badge", "action-late");
            cell.add(late);
        }
        return cell;
    }

    static Locale reader() {
        return Language.of(UI.getCurrent().getLocale()).locale();
    }
}
