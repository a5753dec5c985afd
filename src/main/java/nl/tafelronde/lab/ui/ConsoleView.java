package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.Findings;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.SessionConcerns;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.lab.Tallies;
import nl.tafelronde.lab.Voices;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.translation.Translations;
import org.jspecify.annotations.Nullable;

/**
 * Where a facilitator runs the evening: the phases on the left, the wall in the middle with the next step as the biggest
 * thing below it, the room on the right. Follows what a second facilitator does.
 */
@Route("lab/:session/console")
@PermitAll
class ConsoleView extends LabPage implements BeforeEnterObserver, HasDynamicTitle {

    /** Numbers that say who is not heard may be a moment old; the wall itself is followed by the hall's own feed. */
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(1);

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Stages stages;
    private final Voices voices;
    private final Spaces spaces;
    private final Topics topics;
    private final Permissions permissions;
    private final Translations translations;
    private final H1 heading = new H1();
    private final Div badge = new Div();
    private final Div links = new Div();
    private final ConsoleSteps steps;
    private final PhaseRail rail;
    private final StageArea stageArea;
    private final ControlBar controls;
    private final RoomPanel room;
    private final Span said = new Span();
    private final Div languages = new Div();
    private long saidAt = -1;
    private @Nullable LabSessionDetails session;
    private @Nullable UUID wall;
    private @Nullable Registration watch;

    ConsoleView(CurrentActor current, LabSessions sessions, Evenings evenings, Stages stages, Voices voices, Observations observations,
            Findings findings, SessionConcerns concerns, FollowUps followUps, Spaces spaces, Topics topics, Permissions permissions, TeamSteps teams,
            ThemeDesk desk, Clock clock, Translations translations) {
        this.current = current;
        this.sessions = sessions;
        this.stages = stages;
        this.voices = voices;
        this.spaces = spaces;
        this.topics = topics;
        this.permissions = permissions;
        this.translations = translations;
        steps = new ConsoleSteps(current, sessions, evenings, this::details, this::refresh, this::pressedTwice);
        rail = new PhaseRail(steps);
        stageArea = new StageArea(current, observations, findings, concerns, followUps, this::details, steps, new TeamsPanel(teams, topics, clock), desk);
        controls = new ControlBar(steps, this::close);
        room = new RoomPanel(steps, this::renewCode);
        said.addClassName("lab-said");
        said.getElement().setAttribute("role", "status");
        addClassName("lab-console");
        links.addClassNames("tafel-row", "lab-console-links");
        var title = new Div(heading, badge, links);
        title.addClassName("lab-console-head");
        var middle = new Div(stageArea, said, languages, controls);
        middle.addClassName("lab-console-middle");
        add(title, rail, middle, room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = LabAddress.session(event);
        session = sessions.read(current.get(), id);
        var place = spaces.read(current.get(), new SpaceId(session.space()));
        space = place;
        if (Facilitators.broughtAway(event, this, permissions, actor(), Permission.RUN_SESSION, place)) {
            return;
        }
        if (session.state() == LabState.DRAFT) {
            event.forwardTo(LabAddress.plan(id));
            return;
        }
        Watching.watch(this, topics, id.value(), this::followOthers);
        languages.removeAll();
        languages.add(new TranslationNotice(translations, topics, session.space()));
        show();
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

    /** Reads anew and shows it; also when somebody else took a step. */
    private void refresh() {
        session = sessions.read(actor(), details().id());
        show();
    }

    /** Somebody else did something. Who was signed out, or is no facilitator any more, reads that instead. */
    private void followOthers() {
        Attempt.to(this, this::refresh);
    }

    private void show() {
        var details = details();
        var stage = stages.read(actor(), details.id());
        heading.setText(details.plan().title().in(Reader.language()));
        badge.removeAll();
        badge.add(new StateBadge(details.state()));
        links(details.id());
        rail.show(details);
        stageArea.show(details, stage);
        controls.show(details, stage.serverTime());
        room.show(details, stage);
        if (details.stageVersion() != saidAt) {
            said.setText("");
        }
        followWall(details);
    }

    /** What hangs on the wall changes more often than the evening: then only the numbers are read anew. */
    private void followWall(LabSessionDetails details) {
        var board = details.state() == LabState.OPEN ? null : details.currentPhase().map(Phase::board).orElse(null);
        if (!Objects.equals(board, wall)) {
            wall = board;
            if (watch != null) {
                watch.remove();
            }
            watch = board == null ? null : Watching.watch(this, topics, board, COUNTED_EVERY, () -> Attempt.to(this, this::countNotes));
        }
        countNotes();
    }

    private void countNotes() {
        room.notes(wall == null ? null : stages.notesByGroup(actor(), details().id()));
        var counted = voices.now(actor(), details().id());
        stageArea.count(details(), stages.read(actor(), details().id()), counted);
        room.heard(counted.heard());
    }

    /** Stays until the evening goes on: the echo of one's own step is no news. */
    private void pressedTwice() {
        saidAt = details().stageVersion();
        said.setText(details().currentPhase().map(it -> getTranslation("lab.console.pressed-twice", it.title().in(Reader.language()))).orElse(""));
    }

    private void renewCode() {
        Asking.before(this, "lab.code.ask", "lab.code.help", "lab.code.renew", () -> {
            Attempt.to(this, () -> sessions.renewCode(actor(), details().id()));
            refresh();
        });
    }

    private void links(LabSessionId id) {
        links.removeAll();
        var plan = new Anchor(LabAddress.plan(id), getTranslation("lab.go.plan"));
        plan.addClassName("tafel-button-quiet");
        links.add(plan);
        if (details().programme().phases().stream().anyMatch(it -> it.kind() == PhaseKind.THEMES)) {
            var themes = new Anchor(LabAddress.themes(id), getTranslation("lab.go.themes"));
            themes.addClassName("tafel-button-quiet");
            links.add(themes);
        }
        if (details().programme().phases().stream().anyMatch(it -> it.kind().ofTeams())) {
            var teams = new Anchor(LabAddress.teams(id), getTranslation("lab.go.teams"));
            teams.addClassName("tafel-button-quiet");
            links.add(teams);
        }
        var wall = details().currentPhase().map(Phase::board).orElse(null);
        var board = new Anchor(wall == null ? LabAddress.boards(id) : LabAddress.board(id, wall), getTranslation("lab.go.board"));
        board.addClassName("tafel-button-quiet");
        links.add(board);
        if (details().state() == LabState.OPEN || details().state() == LabState.RUNNING && !details().atLastPhase()) {
            var close = new Button(getTranslation("lab.console.close"), _ -> close());
            close.addThemeName("tertiary");
            links.add(close);
        }
        if (details().state().over()) {
            var outcome = new Anchor(LabAddress.outcome(id), getTranslation("lab.go.outcome"));
            outcome.addClassName("tafel-button-primary");
            links.add(outcome);
        }
    }

    /** Closing is undone with one press, so it is asked only while there are phases to come. */
    private void close() {
        if (details().state() == LabState.OPEN) {
            Asking.before(this, "lab.console.close-unbegun", "lab.console.close-unbegun-help", "lab.console.close", this::closeNow);
        } else if (details().atLastPhase()) {
            closeNow();
        } else {
            Asking.before(this, "lab.console.close-early", "lab.console.close-early-help", "lab.console.close", this::closeNow);
        }
    }

    private void closeNow() {
        var id = details().id();
        Attempt.to(this, () -> {
            sessions.close(actor(), id);
            refresh();
            Notices.undo(getTranslation("lab.console.closed"), () -> Attempt.to(this, () -> {
                sessions.reopen(actor(), id);
                UI.getCurrent().navigate(LabAddress.console(id));
                refresh();
            }));
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(getTranslation("lab.console") + " · " + heading.getText());
    }
}
