package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller.Told;

/** What an action point came from directly, each in the words of its own module and with a link to where it stands. */
class OriginList extends Section {

    /** @param told what the reader may know of them; of the others only the kind is said */
    OriginList(List<Piece> from, Map<Piece, Told> told) {
        addClassName("action-origins");
        var list = new UnorderedList();
        for (var piece : from) {
            var kind = new Span(getTranslation("provenance.kind." + piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            kind.addClassName("tafel-kicker");
            var item = new ListItem(kind);
            var words = told.get(piece);
            if (words != null) {
                var text = words.address() == null ? new Span(words.text()) : new Anchor(words.address(), words.text());
                if (words.language() != null) {
                    text.getElement().setAttribute("lang", words.language());
                }
                if (text instanceof Anchor link && words.address().startsWith("outcome/")) {
                    link.setRouterIgnore(true);
                }
                item.add(text);
            }
            list.add(item);
        }
        add(new H2(getTranslation("actionpoint.origin")), list);
    }
}
