package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointDetails;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceSearch;
import nl.tafelronde.provenance.PieceTeller.Told;
import org.jspecify.annotations.Nullable;

/**
 * What an action point came from directly, each in the words of its own module and with a link to where it stands. Who may change
 * the action point says so here, also when it came from nothing yet.
 */
class OriginList extends Section {

    private final ActionPointDesk desk;
    private final ActionPointOrigins origins;
    private final ActionPointDetails point;
    private final Consumer<ActionPointDetails> then;

    /** @param told what the reader may know of them; of the others only the kind is said */
    OriginList(ActionPointDesk desk, ActionPointOrigins origins, PieceSearch search, ActionPointDetails point, Map<Piece, Told> told,
            Consumer<ActionPointDetails> then) {
        this.desk = desk;
        this.origins = origins;
        this.point = point;
        this.then = then;
        addClassName("action-origins");
        add(new H2(getTranslation("actionpoint.origin")));
        if (point.from().isEmpty()) {
            add(new Paragraph(getTranslation("actionpoint.origin-none")));
        } else {
            var list = new UnorderedList();
            point.from().forEach(it -> list.add(item(it, told.get(it))));
            add(list);
        }
        if (desk.writes()) {
            add(new Button(getTranslation("actionpoint.origin-add"), _ -> new OriginDialog(words -> search.find(desk.actor(), point.space(), words),
                    chosen -> then.accept(origins.add(desk.actor(), point.id(), chosen))).open()));
        }
    }

    private ListItem item(Piece piece, @Nullable Told words) {
        var kind = new Span(getTranslation(OriginDialog.textKey(piece)));
        kind.addClassName("tafel-kicker");
        var item = new ListItem(kind);
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
        if (desk.writes()) {
            var away = new Button(getTranslation("actionpoint.origin-away"), _ -> away(piece));
            away.addThemeNames("tertiary", "small");
            away.setAriaLabel(getTranslation("actionpoint.origin-away") + ": " + (words == null ? kind.getText() : words.text()));
            item.add(away);
        }
        return item;
    }

    private void away(Piece piece) {
        attempt(() -> {
            then.accept(origins.remove(desk.actor(), point.id(), piece));
            Notices.undo(getTranslation("actionpoint.origin-gone"), () -> attempt(() -> then.accept(origins.add(desk.actor(), point.id(), piece))));
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }
}
