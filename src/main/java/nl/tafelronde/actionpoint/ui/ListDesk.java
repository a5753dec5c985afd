package nl.tafelronde.actionpoint.ui;

import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointLists;
import nl.tafelronde.actionpoint.ActionPointViews;
import nl.tafelronde.actionpoint.ActionPoints;

/** What the list of a space's action points works with, besides what one of them does. */
record ListDesk(ActionPointDesk one, ActionPointLists lists, ActionPointViews views) {

    ActionPoints points() {
        return one.points();
    }

    Actor actor() {
        return one.actor();
    }

    UUID space() {
        return one.space();
    }

    boolean writes() {
        return one.writes();
    }
}
