package nl.tafelronde.provenance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.provenance.ChainPicture;
import nl.tafelronde.provenance.ChainPicture.Node;
import nl.tafelronde.provenance.Chains;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/** One piece of work with everything it came from and everything that came from it: as a list, and as a drawing of the same. */
@Route("chain/:kind/:id")
@PermitAll
class ChainView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final Chains chains;
    private @Nullable Node here;

    ChainView(CurrentActor current, Chains chains) {
        this.current = current;
        this.chains = chains;
        addClassNames("tafel-page", "chain-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(chains.around(current.get(), piece(event.getRouteParameters().get("kind").orElse(""), event.getRouteParameters().get("id").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(here == null ? "" : getTranslation("chain.picture") + " · " + here.told().text());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("chain.home"), ""));
    }

    private static Piece piece(String kind, String id) {
        try {
            return new Piece(Piece.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), UUID.fromString(id));
        } catch (IllegalArgumentException noPiece) {
            throw Refusal.notFound("kernel.not-found");
        }
    }

    private void show(ChainPicture picture) {
        removeAll();
        var node = picture.nodes().stream().filter(it -> it.piece().equals(picture.here())).findFirst().orElseThrow();
        here = node;
        var words = new ChainWords(this);
        var kicker = new Paragraph(getTranslation("chain.picture"));
        kicker.addClassName("tafel-kicker");
        var title = new H1(node.told().text());
        if (node.told().language() != null) {
            title.getElement().setAttribute("lang", node.told().language());
        }
        add(new Div(kicker, title));
        if (node.told().address() != null) {
            var back = new Anchor(node.told().address(), getTranslation("chain.picture-to", getTranslation(
                    "provenance.kind." + picture.here().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
            back.setRouterIgnore(node.told().address().matches("(outcome|proposals)/.*"));
            add(new Paragraph(back));
        }
        if (picture.nodes().size() == 1 && node.told().proofs().isEmpty()) {
            add(new EmptyState(getTranslation("chain.picture-empty")));
            return;
        }
        var columns = Boxes.of(picture);
        var list = new Section(new H2(getTranslation("chain.picture-list")), new ChainList(columns, words));
        var drawing = new Section(new H2(getTranslation("chain.picture-drawing")), new ChainDrawing(columns, words));
        var both = new Div(list, drawing);
        both.addClassName("chain-both");
        add(new Paragraph(getTranslation("chain.picture-about")), both);
    }
}
