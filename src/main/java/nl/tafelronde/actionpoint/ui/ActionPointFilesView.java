package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPointFiles;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ProgressPages;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Titles;
import org.jspecify.annotations.Nullable;

/** The action points of a space outside it: as a table to take along and to bring in again, on paper, and on a public page. */
@Route("actions/:space/files")
@PermitAll
class ActionPointFilesView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final ActionPoints points;
    private final ActionPointFiles files;
    private final ProgressPages pages;
    private final Permissions permissions;
    private @Nullable UUID space;

    ActionPointFilesView(CurrentActor current, ActionPoints points, ActionPointFiles files, ProgressPages pages,
            Permissions permissions) {
        this.pages = pages;
        this.current = current;
        this.points = points;
        this.files = files;
        this.permissions = permissions;
        addClassNames("tafel-page", "action-files");
    }

    /** Where it is for this space. */
    static String path(UUID space) {
        return "actions/" + space + "/files";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var here = Address.id(event, "space");
        space = here;
        points.count(current.get(), here, ActionPointQuery.LIVE);
        var writes = permissions.may(current.get(), Permission.RUN_SESSION, here);
        removeAll();
        add(new H1(getTranslation("actionpoint.files.title")), new OutPart(here, writes), new PrintPart(here));
        if (writes) {
            add(new InPart(current, files, here));
        }
        add(new PagePart(current, pages, here, permissions.may(current.get(), Permission.MANAGE_SPACE, here)));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("actionpoint.files.title"));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("actionpoint.home"), ""),
                new Crumb(getTranslation("actionpoint.tab"), space == null ? "spaces" : "space/" + space + "/actions"));
    }
}
