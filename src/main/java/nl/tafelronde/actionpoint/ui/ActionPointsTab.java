package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.ToolTab;
import nl.tafelronde.actionpoint.ActionPointLists;
import nl.tafelronde.actionpoint.ActionPointViews;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.network.Organisations;

/** The action points of a place. */
@org.springframework.stereotype.Component
class ActionPointsTab implements ToolTab {

    private final ActionPoints points;
    private final ActionPointLists lists;
    private final ActionPointViews views;
    private final Organisations organisations;
    private final Permissions permissions;

    ActionPointsTab(ActionPoints points, ActionPointLists lists, ActionPointViews views, Organisations organisations, Permissions permissions) {
        this.points = points;
        this.lists = lists;
        this.views = views;
        this.organisations = organisations;
        this.permissions = permissions;
    }

    @Override
    public String path() {
        return "actions";
    }

    @Override
    public String textKey() {
        return "actionpoint.tab";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Component content(Actor actor, UUID place) {
        return new ActionPointList(new ListDesk(new ActionPointDesk(points, organisations, permissions, actor, place), lists, views));
    }
}
