package nl.tafelronde.actionpoint.ui;

import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.network.Organisations;

/** What the screens of one space's action points work with: the services, the reader and the space. */
record ActionPointDesk(ActionPoints points, Organisations organisations, Permissions permissions, Actor actor, UUID space) {

    /** Whether the reader may write here. */
    boolean writes() {
        return permissions.may(actor, Permission.RUN_SESSION, space);
    }
}
