package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.HasUnsaved;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.FrameworkChoice;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.NextSessions;
import nl.tafelronde.lab.PhaseTemplates;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.lab.SessionPlan;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import org.jspecify.annotations.Nullable;

/** The plan of a session. Every change is saved by itself; what is missing before people can join is said beside it. */
@Route("lab/:session/plan")
@PermitAll
class PlanView extends LabPage implements BeforeEnterObserver, HasDynamicTitle,
        HasUnsaved<PlanView.Written> {

    /** What stands in the fields, and the session it was written on. */
    record Written(LabSessionDetails session, SessionPlan plan, Programme programme) {
    }

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Spaces spaces;
    private final Permissions permissions;
    private final Frameworks frameworks;
    private final NextSessions next;
    private final Clock clock;
    private final Div takenOver = new Div();
    private final LanguageBeside beside = new LanguageBeside();
    private final PlanForm form = new PlanForm(beside, this::save);
    private final ProgrammeEditor programme = new ProgrammeEditor(beside, this::save);
    private final FrameworkPanel framework = new FrameworkPanel(this::choose);
    private final PlanSteps steps;
    private final H1 heading = new H1();
    private final Div badge = new Div();
    private final Div readiness = new Div();
    private final Span saved = new Span();
    private final RefusalLine refused = new RefusalLine();
    private final Div stale = new Div();
    private @Nullable LabSessionDetails session;

    PlanView(CurrentActor current, LabSessions sessions, PhaseTemplates templates, Spaces spaces, Permissions permissions,
            Frameworks frameworks, NextSessions next, Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.spaces = spaces;
        this.permissions = permissions;
        this.frameworks = frameworks;
        this.next = next;
        this.clock = clock;
        steps = new PlanSteps(this::actor, this::details, sessions, templates, () -> load(details().id()),
                () -> space == null ? "spaces" : LabAddress.sessions(space));
        addClassNames("tafel-page", "lab-plan");
        saved.addClassName("lab-saved");
        saved.getElement().setAttribute("role", "status");
        var title = new Div(heading, badge);
        title.addClassName("lab-session-title");
        var side = new Div(readiness, takenOver, refused, stale, saved, steps);
        side.addClassName("lab-plan-side");
        var fields = new Div(beside, form, framework, programme);
        fields.addClassName("lab-plan-fields");
        var columns = new Div(fields, side);
        columns.addClassName("lab-plan-columns");
        add(title, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = sessions.read(actor(), LabAddress.session(event));
        var place = spaces.read(actor(), new SpaceId(details().space()));
        space = place;
        if (Facilitators.broughtAway(event, this, permissions, actor(), Permission.PLAN_SESSION, place)) {
            return;
        }
        load(details().id());
        beside.setValue(beside.getValue());
    }

    private Actor actor() {
        return current.get();
    }

    private LabSessionDetails details() {
        if (session == null) {
            throw Refusal.notFound("lab.session-gone");
        }
        return session;
    }

    private void load(LabSessionId id) {
        session = sessions.read(actor(), id);
        var changeable = !session.state().over();
        form.show(session, session.plan());
        programme.show(session.programme(), session.plan().languages(), session.plan().starts(), session.plan().ends(),
                session.boardsMade(), changeable);
        stale.removeAll();
        refused.clear();
        around();
    }

    @Override
    public Written unsaved() {
        return new Written(details(), form.read(), programme.read());
    }

    /** Fields whose saving was refused are shown again, with the reason in the reader's new language. */
    @Override
    public void bringBack(Written unsaved) {
        var kept = details();
        if (kept.state() == LabState.PUBLISHED || unsaved.plan().equals(form.read()) && unsaved.programme().equals(programme.read())) {
            return;
        }
        session = unsaved.session();
        form.show(kept, unsaved.plan());
        programme.show(unsaved.programme(), unsaved.plan().languages(), unsaved.plan().starts(), unsaved.plan().ends(),
                kept.boardsMade(), !kept.state().over());
        save();
    }

    /** Everything that is not a field: it follows what was saved. */
    private void around() {
        var title = details().plan().title();
        heading.setText(title.isEmpty() ? getTranslation("lab.untitled") : title.in(Reader.language()));
        badge.removeAll();
        badge.add(new StateBadge(details().state()));
        readiness.removeAll();
        readiness.add(details().state() == LabState.DRAFT ? opening() : goOn());
        takenOver.removeAll();
        takenOver.add(new TakenOverCard(current, next, details()));
        steps.show();
        framework.show(details(), frameworks.history(actor(), new SpaceId(details().space())), !details().state().over());
    }

    private void save() {
        try {
            session = sessions.plan(actor(), details().id(), details().version(), form.read(), programme.read());
            refused.clear();
            saved.setText(getTranslation("lab.saved-at", Moments.clock(clock.instant().atZone(TimeConfiguration.HOME).toLocalTime())));
            programme.times(session.plan().starts(), session.plan().ends());
            around();
        } catch (Refusal refusal) {
            saved.setText("");
            if (refusal.key().equals("kernel.stale")) {
                stale.removeAll();
                stale.add(new StaleNotice(this::keepMine, () -> load(details().id())));
            } else {
                refused.say(refusal);
            }
        }
    }

    private void choose(FrameworkChoice choice) {
        try {
            session = sessions.framework(actor(), details().id(), choice);
            refused.clear();
            around();
        } catch (Refusal refusal) {
            refused.say(refusal);
        }
    }

    private void keepMine() {
        session = sessions.read(actor(), details().id());
        stale.removeAll();
        save();
    }

    private Component opening() {
        var card = new Section(new H2(getTranslation("lab.plan.ready")));
        card.addClassName("lab-card");
        var missing = details().missing();
        if (missing.isEmpty()) {
            card.add(new Paragraph(getTranslation("lab.plan.all-there")));
        } else {
            var list = new UnorderedList();
            list.addClassName("lab-missing");
            missing.forEach(it -> list.add(new ListItem(getTranslation(it.key()))));
            card.add(new Paragraph(getTranslation("lab.plan.still-missing")), list);
        }
        var open = new Button(getTranslation("lab.plan.open"), _ -> Attempt.to(this, () -> {
            sessions.open(actor(), details().id());
            UI.getCurrent().navigate(LabAddress.console(details().id()));
        }));
        open.addThemeName("primary");
        open.setEnabled(missing.isEmpty());
        card.add(open);
        return card;
    }

    private Component goOn() {
        var card = new Section(new H2(getTranslation("lab.plan.code")));
        card.addClassName("lab-card");
        var code = new Paragraph(details().shownCode());
        code.addClassName("lab-code");
        var console = new Anchor(LabAddress.console(details().id()), getTranslation("lab.go.console"));
        console.addClassName("tafel-button");
        card.add(code, console);
        if (details().state().over()) {
            var outcome = new Anchor(LabAddress.outcome(details().id()), getTranslation("lab.go.outcome"));
            outcome.addClassName("tafel-button-quiet");
            card.add(outcome);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.plan") + " · " + heading.getText());
    }
}
