package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.vision.CoverageTable;

/** The themes of a session, during the evening and ever after, and the goals they do something for. */
@Route("lab/:session/themes")
@PermitAll
class ThemesView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    private final ThemeDesk desk;
    private final LabSessions sessions;
    private final SessionGoals goals;
    private final Spaces spaces;
    private final H1 heading = new H1();

    ThemesView(ThemeDesk desk, LabSessions sessions, SessionGoals goals, Spaces spaces) {
        this.desk = desk;
        this.sessions = sessions;
        this.goals = goals;
        this.spaces = spaces;
        addClassName("tafel-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = sessions.read(desk.actor(), LabAddress.session(event));
        space = spaces.read(desk.actor(), new SpaceId(session.space()));
        heading.setText(getTranslation("lab.themes-of", session.plan().title().in(Reader.language())));
        removeAll();
        add(heading, new Paragraph(getTranslation("lab.themes.about")), new H2(getTranslation("lab.kind.themes")), new ThemesPanel(desk, session));
        if (session.state().over() && desk.plans(session)) {
            var next = new Anchor(LabAddress.next(session.id()), getTranslation("lab.go.next"));
            next.addClassName("tafel-button");
            add(new Div(next));
        }
        var coverage = goals.of(desk.actor(), session.id());
        if (!coverage.isEmpty()) {
            var table = new Div(new CoverageTable(coverage));
            table.addClassName("vision-scroll");
            var all = new Anchor("space/" + session.space() + "/vision", getTranslation("lab.themes.goals-all"));
            var section = new Section(new H2(getTranslation("lab.themes.goals")), table, all);
            section.addClassName("vision-section");
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(heading.getText());
    }
}
