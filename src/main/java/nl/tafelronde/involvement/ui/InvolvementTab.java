package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.access.ToolTab;
import nl.tafelronde.involvement.Involvements;

/** Who was reached before what was decided, in a place. */
@org.springframework.stereotype.Component
class InvolvementTab implements ToolTab {

    private final Involvements involvements;
    private final Permissions permissions;

    InvolvementTab(Involvements involvements, Permissions permissions) {
        this.involvements = involvements;
        this.permissions = permissions;
    }

    @Override
    public String path() {
        return "involvement";
    }

    @Override
    public String textKey() {
        return "involvement.tab";
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Component content(Actor actor, UUID place) {
        return new InvolvementPage(involvements, actor, place, permissions.may(actor, Permission.PLAN_SESSION, place));
    }
}
