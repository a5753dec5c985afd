package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.board.Ballot;
import nl.tafelronde.board.Score;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.Stage;
import nl.tafelronde.lab.Tallies;
import nl.tafelronde.lab.VoteRules;
import nl.tafelronde.lab.VotingState;
import org.jspecify.annotations.Nullable;

/** The voting of the current phase: open it, see how many have voted, close it, and read the result. */
class VotePanel extends Div {

    private final Span state = new Span();
    private final Span about = new Span();
    private final StepButton open;
    private final StepButton again;
    private final StepButton close;
    private final Div result = new Div();
    private List<Tallies.Line> drawn = List.of();

    VotePanel(ConsoleSteps steps) {
        addClassName("lab-voting");
        open = new StepButton(getTranslation("lab.vote.open"), steps::openVoting);
        again = new StepButton(getTranslation("lab.vote.again"), press -> Asking.before(this, "lab.vote.again-ask", "lab.vote.again-help",
                "lab.vote.again", () -> steps.openVoting(Press.answered(this, press.seen()))));
        again.addThemeNames("tertiary", "small");
        close = new StepButton(getTranslation("lab.vote.close"), steps::closeVoting);
        close.addThemeName("primary");
        state.addClassName("lab-vote-state");
        state.getElement().setAttribute("aria-live", "polite");
        about.addClassName("lab-facts");
        result.addClassName("lab-vote-result");
        var line = new Div(state, about, open, again, close);
        line.addClassName("lab-voting-line");
        add(line, result);
    }

    void show(LabSessionDetails session, Stage stage, Tallies tallies) {
        var voting = session.votingNow();
        setVisible(session.state() == LabState.RUNNING && session.votesNow() && !session.privateNow() || voting != null && session.votesNow());
        if (!isVisible()) {
            return;
        }
        var running = session.state() == LabState.RUNNING;
        open.setVisible(running && voting == null);
        again.setVisible(running && voting == VotingState.CLOSED);
        close.setVisible(running && voting == VotingState.OPEN);
        for (var button : new StepButton[]{open, again, close}) {
            button.at(session.stageVersion());
        }
        var rules = session.currentPhase().map(Phase::voting).orElse(VoteRules.USUAL);
        state.setText(state(stage.ballot(), rules, stage.people().total()));
        about.setText(voting == VotingState.OPEN ? getTranslation(rules.live() ? "lab.vote.live" : "lab.vote.hidden") : "");
        result(stage.ballot(), tallies);
    }

    private String state(@Nullable Score score, VoteRules rules, int people) {
        if (score == null) {
            return getTranslation("lab.vote.plan", rules.budget(), rules.cap());
        }
        return switch (score.ballot().state()) {
            case OPEN -> getTranslation("lab.vote.voted", score.voters(), people);
            case PAUSED -> getTranslation("lab.vote.paused");
            case CLOSED -> getTranslation("lab.vote.closed", score.voters(), people);
        };
    }

    private void result(@Nullable Score score, Tallies tallies) {
        var wanted = score == null || score.results() == null ? List.<Tallies.Line>of() : tallies.votes();
        if (!drawn.isEmpty() && wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        result.removeAll();
        if (score == null || score.results() == null) {
            return;
        }
        if (tallies.votes().isEmpty()) {
            if (score.ballot().state() == Ballot.State.CLOSED) {
                result.add(new Paragraph(getTranslation("lab.vote.none")));
            }
            return;
        }
        result.add(new BarTable(getTranslation("lab.vote.result"), getTranslation("lab.vote.what"), getTranslation("lab.vote.votes"), tallies.votes()));
    }
}
