package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceTeller.Told;
import nl.tafelronde.provenance.Pieces;
import org.jspecify.annotations.Nullable;

/** Makes an action point of something that was there before: a theme, a group of notes, one note. It remembers what it came from. */
@Route("actions/:space/from/:kind/:id")
@PermitAll
class ActionPointFromView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final ActionPoints points;
    private final Organisations organisations;
    private final Permissions permissions;
    private final Pieces pieces;
    private @Nullable UUID space;

    ActionPointFromView(CurrentActor current, ActionPoints points, Organisations organisations, Permissions permissions, Pieces pieces) {
        this.current = current;
        this.points = points;
        this.organisations = organisations;
        this.permissions = permissions;
        this.pieces = pieces;
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var here = Address.id(event, "space");
        space = here;
        permissions.require(current.get(), Permission.RUN_SESSION, here);
        var piece = piece(parameters.get("kind").orElse(""), Address.id(event, "id"));
        var told = pieces.tell(current.get(), List.of(piece)).get(piece);
        if (told == null) {
            throw Refusal.notFound("kernel.not-found");
        }
        show(here, piece, told);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("actionpoint.new"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("actionpoint.home"), ""),
                new Crumb(getTranslation("actionpoint.tab"), space == null ? "spaces" : "space/" + space + "/actions"));
    }

    private void show(UUID here, Piece piece, Told told) {
        var from = new Paragraph(told.text());
        if (told.language() != null) {
            from.getElement().setAttribute("lang", told.language());
        }
        from.addClassName("action-details");
        var dialog = new Button(getTranslation("actionpoint.new"), _ -> dialog(here, piece, told));
        dialog.addThemeName("primary");
        removeAll();
        add(new H1(getTranslation("actionpoint.new")), new Paragraph(getTranslation("actionpoint.from",
                getTranslation("provenance.kind." + piece.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')))), from, dialog);
    }

    /** A theme gives its name to the action point's theme; what is to be done nobody can guess. */
    private void dialog(UUID here, Piece piece, Told told) {
        var desk = new ActionPointDesk(points, organisations, permissions, current.get(), here);
        var theme = piece.kind() == Piece.Kind.THEME && PlainText.length(told.text()) <= ActionPointDraft.THEME ? told.text() : "";
        var dialog = new ActionPointDialog(desk, new ActionPointDraft("", "", Language.of(getLocale()), new Owner(null, null, null), null, null, "", theme, ""),
                (draft, pastMeant) -> UI.getCurrent().navigate("action/" + points.create(current.get(), here, null, draft, pastMeant, List.of(piece))));
        dialog.setHeaderTitle(getTranslation("actionpoint.new"));
        dialog.open();
    }

    private static Piece piece(String kind, UUID id) {
        return Map.of("note", Piece.Kind.NOTE, "cluster", Piece.Kind.CLUSTER, "theme", Piece.Kind.THEME, "team", Piece.Kind.TEAM).entrySet().stream()
                .filter(it -> it.getKey().equals(kind)).findFirst().map(it -> new Piece(it.getValue(), id)).orElseThrow(() -> Refusal.notFound("kernel.not-found"));
    }
}
