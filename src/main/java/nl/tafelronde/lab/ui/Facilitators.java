package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.space.SpaceDetails;

/** Pages on which only facilitators can do something: others are brought to the space, and read why. */
final class Facilitators {

    private Facilitators() {
    }

    /** @return whether the reader was brought away, so that the page need not fill itself */
    static boolean broughtAway(BeforeEnterEvent event, Component page, Permissions permissions, Actor actor, Permission needed, SpaceDetails space) {
        if (permissions.may(actor, needed, space.id().value())) {
            return false;
        }
        event.forwardTo(LabAddress.sessions(space));
        Notices.problem(page.getTranslation("lab.for-facilitators"));
        return true;
    }
}
