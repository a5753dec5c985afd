package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.BurnUp;
import nl.tafelronde.actionpoint.BurnUps;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Titles;
import org.jspecify.annotations.Nullable;

/** How the action points of a space come along: all together, per theme and per region. */
@Route("actions/:space/burn-up")
@PermitAll
class BurnUpView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final BurnUps burnUps;
    private @Nullable UUID space;

    BurnUpView(CurrentActor current, BurnUps burnUps) {
        this.current = current;
        this.burnUps = burnUps;
        addClassNames("tafel-page", "burn-page");
    }

    static String path(UUID space) {
        return "actions/" + space + "/burn-up";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        space = Address.id(event, "space");
        removeAll();
        var whole = burnUps.of(current.get(), space);
        add(new H1(getTranslation("burn-up.title")));
        if (whole.together().isEmpty()) {
            add(new EmptyState(getTranslation("burn-up.none"), new Anchor("space/" + space + "/actions", getTranslation("actionpoint.tab"))));
            return;
        }
        add(new Paragraph(getTranslation("burn-up.help")), legend(), new BurnUpChart(getTranslation("burn-up.all"), whole.together().getFirst()));
        part("burn-up.per-theme", "actionpoint.theme", "burn-up.no-theme", whole.themes());
        part("burn-up.per-region", "actionpoint.region", "burn-up.no-region", whole.regions());
    }

    /** Only when there is more than what has none. */
    private void part(String titleKey, String whatKey, String noneKey, List<BurnUp> parts) {
        if (parts.stream().allMatch(it -> it.name().isEmpty())) {
            return;
        }
        var charts = new Div();
        charts.addClassName("burn-charts");
        parts.forEach(it -> charts.add(new BurnUpChart(it.name().isEmpty() ? getTranslation(noneKey) : it.name(), it)));
        var section = new Section(new H2(getTranslation(titleKey)), table(getTranslation(titleKey), whatKey, noneKey, parts), charts);
        section.addClassName("burn-part");
        add(section);
    }

    private NativeTable table(String caption, String whatKey, String noneKey, List<BurnUp> parts) {
        var table = new NativeTable();
        table.addClassName("burn-table");
        table.setCaptionText(caption);
        table.getHead().add(new NativeTableRow(head(whatKey), head("burn-up.scope"), head("burn-up.done"), head("burn-up.share")));
        var body = table.addBody();
        parts.forEach(it -> {
            var name = new NativeTableHeaderCell(it.name().isEmpty() ? getTranslation(noneKey) : it.name());
            name.getElement().setAttribute("scope", "row");
            var now = it.now();
            body.add(new NativeTableRow(name, new NativeTableCell(String.valueOf(now.scope())), new NativeTableCell(String.valueOf(now.done())),
                    new NativeTableCell(now.scope() == 0 ? "" : Math.round(100.0 * now.done() / now.scope()) + "%")));
        });
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Div legend() {
        var scope = new Span(getTranslation("burn-up.scope"));
        scope.addClassName("burn-key-scope");
        var done = new Span(getTranslation("burn-up.done"));
        done.addClassName("burn-key-done");
        var legend = new Div(scope, done);
        legend.addClassName("burn-legend");
        return legend;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("burn-up.title"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("actionpoint.home"), ""),
                new Crumb(getTranslation("actionpoint.tab"), space == null ? "spaces" : "space/" + space + "/actions"));
    }
}
