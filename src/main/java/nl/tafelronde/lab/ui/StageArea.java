package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.lab.Findings;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Observations;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.SessionConcerns;
import nl.tafelronde.lab.Stage;
import nl.tafelronde.lab.Tallies;
import org.jspecify.annotations.Nullable;

/** The middle of the console: what the hall is doing now, and the wall it writes on. */
class StageArea extends Section {

    private final H2 title = new H2();
    private final Paragraph instruction = new Paragraph();
    private final PrivateBar privately;
    private final VotePanel voting;
    private final TalliesPanel tallies = new TalliesPanel();
    private final Div wall = new Div();
    private final TeamsPanel teams;
    private final ObservationField observation;
    private final FindingsPanel findings;
    private final CurrentActor current;
    private final SessionConcerns concerns;
    private final FollowUps followUps;
    private final Supplier<LabSessionDetails> details;
    private final ThemeDesk desk;
    private final Div themes = new Div();
    private @Nullable UUID themesFor;
    private @Nullable IdeaBoard board;

    StageArea(CurrentActor current, Observations observations, Findings findings, SessionConcerns concerns, FollowUps followUps,
            Supplier<LabSessionDetails> details, ConsoleSteps steps, TeamsPanel teams, ThemeDesk desk) {
        privately = new PrivateBar(steps);
        voting = new VotePanel(steps);
        this.current = current;
        this.desk = desk;
        this.concerns = concerns;
        this.followUps = followUps;
        this.details = details;
        addClassName("lab-stage");
        observation = new ObservationField(current, observations, details);
        instruction.addClassName("lab-instruction");
        wall.addClassName("lab-wall");
        var about = new Div(title, instruction);
        about.addClassName("lab-stage-about");
        this.teams = teams;
        teams.setVisible(false);
        this.findings = new FindingsPanel(current, findings, details);
        add(about, privately, voting, themes, wall, teams, tallies, this.findings, observation);
    }

    void show(LabSessionDetails session, Stage stage) {
        var phase = session.state() == LabState.OPEN ? null : session.currentPhase().orElse(null);
        title.setText(switch (session.state()) {
            case DRAFT, OPEN -> getTranslation("lab.console.not-begun");
            case RUNNING -> phase == null ? "" : (session.programme().indexOf(phase.id()) + 1) + " · " + phase.title().in(Reader.language());
            case CLOSED, PUBLISHED -> getTranslation("lab.console.over");
        });
        instruction.setText(switch (session.state()) {
            case DRAFT, OPEN -> getTranslation("lab.console.not-begun-help");
            case RUNNING -> phase == null ? "" : phase.instruction().in(Reader.language());
            case CLOSED -> getTranslation("lab.console.over-help");
            case PUBLISHED -> getTranslation("lab.console.published-help");
        });
        themes(session, phase);
        wall(phase);
        if (board != null) {
            board.followUp(session.space(), followUps.ofWall(current.get(), session.id(), board.board()));
        }
        observation.show(phase);
        privately.show(session, stage);
        findings.show();
    }

    /** What changes more often than the evening: how far people are, what hangs there and what they voted. */
    void count(LabSessionDetails session, Stage stage, Tallies counted) {
        privately.count(session, stage.quiet(), stage.notes());
        voting.show(session, stage, counted);
        tallies.show(counted);
    }

    /** In a phase for themes they stand above the wall they come from; made once, they follow the phones by themselves. */
    private void themes(LabSessionDetails session, @Nullable Phase phase) {
        var wanted = phase != null && phase.kind() == PhaseKind.THEMES ? phase.id() : null;
        if (!Objects.equals(wanted, themesFor)) {
            themesFor = wanted;
            themes.removeAll();
            if (wanted != null) {
                themes.add(new ThemesPanel(desk, session));
            }
        }
        themes.setVisible(wanted != null);
    }

    /** The wall is only made anew when it is another one: it keeps its place while the rest of the page moves on. */
    private void wall(@Nullable Phase phase) {
        var wanted = phase == null ? null : phase.board();
        var shown = board == null ? null : board.board();
        if (wanted == null) {
            wall.removeAll();
            board = null;
        } else if (!wanted.equals(shown)) {
            wall.removeAll();
            board = new IdeaBoard(wanted);
            board.onConcern(note -> ConcernDialog.open(this, current, concerns, details.get().id(), wanted, note));
            wall.add(board);
        }
        var ofTeams = phase != null && phase.kind().ofTeams() && details.get().state() == LabState.RUNNING;
        if (ofTeams) {
            teams.show(details.get().id());
        }
        teams.setVisible(ofTeams);
        wall.setVisible(board != null);
        setClassName("lab-stage-bare", board == null && !ofTeams && themesFor == null);
    }
}
