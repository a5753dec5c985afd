package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import nl.tafelronde.team.TeamId;

/** The canvas of one team, to write along. Lives on the canvas' own feed; nothing of it passes through this page. */
@Tag("team-canvas")
@JsModule("./team/team-canvas.ts")
class TeamCanvas extends Component {

    TeamCanvas(TeamId team, int level) {
        getElement().setAttribute("team", team.toString());
        getElement().setAttribute("level", String.valueOf(level));
        getElement().setAttribute("names", true);
    }
}
