package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.HasTrail.Crumb;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.team.TeamId;
import org.jspecify.annotations.Nullable;

/** The addresses of a session's pages, and the way back from them. */
final class LabAddress {

    private LabAddress() {
    }

    static LabSessionId session(BeforeEnterEvent event) {
        return new LabSessionId(Address.id(event, "session"));
    }

    static String plan(LabSessionId session) {
        return "lab/" + session + "/plan";
    }

    static String console(LabSessionId session) {
        return "lab/" + session + "/console";
    }

    /** Where a session is made that takes over from this one. */
    static String next(LabSessionId session) {
        return "lab/" + session + "/next";
    }

    static String themes(LabSessionId session) {
        return "lab/" + session + "/themes";
    }

    static String teams(LabSessionId session) {
        return "lab/" + session + "/teams";
    }

    static String board(LabSessionId session, UUID board) {
        return "lab/" + session + "/board/" + board;
    }

    /** The plan of one team. */
    static String team(LabSessionId session, TeamId team) {
        return "lab/" + session + "/team/" + team;
    }

    static String boards(LabSessionId session) {
        return "lab/" + session + "/board";
    }

    static String outcome(LabSessionId session) {
        return "lab/" + session + "/outcome";
    }

    /** Where action points are made of what the session found. */
    static String actions(LabSessionId session) {
        return "lab/" + session + "/actions";
    }

    /** The public page; outside the Vaadin application. */
    static String publicOutcome(LabSessionId session) {
        return "outcome/" + session;
    }

    static String sessions(SpaceDetails space) {
        return "space/" + space.id() + "/sessions";
    }

    static List<Crumb> trail(Component page, @Nullable SpaceDetails space) {
        var trail = new ArrayList<Crumb>();
        if (space != null) {
            trail.add(new Crumb(page.getTranslation("lab.spaces"), "spaces"));
            trail.add(new Crumb(space.name(), sessions(space)));
        }
        return trail;
    }
}
