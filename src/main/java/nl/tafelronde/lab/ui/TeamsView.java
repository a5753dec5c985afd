package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.live.Topics;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;

/** The research teams of a session on a page of their own: to prepare them before the phase, and to look back afterwards. */
@Route("lab/:session/teams")
@PermitAll
class TeamsView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Spaces spaces;
    private final Permissions permissions;
    private final TeamsPanel teams;
    private final H1 heading = new H1();
    private final Div links = new Div();

    TeamsView(CurrentActor current, LabSessions sessions, Spaces spaces, Permissions permissions, TeamSteps steps, Topics topics, Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.spaces = spaces;
        this.permissions = permissions;
        teams = new TeamsPanel(steps, topics, clock);
        links.addClassName("tafel-row");
        addClassName("lab-teams-page");
        add(heading, links, new Paragraph(getTranslation("lab.teams.help")), new H2(getTranslation("lab.go.teams")), teams);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = LabAddress.session(event);
        var session = sessions.read(current.get(), id);
        space = spaces.read(current.get(), new SpaceId(session.space()));
        if (Facilitators.broughtAway(event, this, permissions, current.get(), Permission.RUN_SESSION, space)) {
            return;
        }
        heading.setText(getTranslation("lab.teams.of", session.plan().title().in(Reader.language())));
        links.removeAll();
        links.add(session.state() == LabState.DRAFT ? new Anchor(LabAddress.plan(id), getTranslation("lab.go.plan"))
                : new Anchor(LabAddress.console(id), getTranslation("lab.go.console")), new Anchor(LabAddress.actions(id), getTranslation("lab-follow.go")));
        teams.show(id);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(heading.getText());
    }
}
