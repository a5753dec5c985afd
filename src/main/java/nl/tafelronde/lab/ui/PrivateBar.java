package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Stage;
import org.jspecify.annotations.Nullable;

/** Above a wall that is written on in private: how far people are, whether they see it, and the way to cover it again. */
class PrivateBar extends Div {

    private final Span state = new Span();
    private final Span seen = new Span();
    private final StepButton cover;

    PrivateBar(ConsoleSteps steps) {
        addClassName("lab-private");
        cover = new StepButton(getTranslation("lab.console.cover"), press -> Asking.before(this, "lab.console.cover-ask",
                "lab.console.cover-help", "lab.console.cover", () -> steps.cover(Press.answered(this, press.seen()))));
        cover.addThemeNames("tertiary", "small");
        seen.addClassName("lab-hint");
        state.getElement().setAttribute("aria-live", "polite");
        add(state, seen, cover);
    }

    void show(LabSessionDetails session, Stage stage) {
        var running = session.state() == LabState.RUNNING;
        setVisible(running && (session.privateNow() || session.revealedNow()));
        cover.setVisible(session.revealedNow());
        cover.at(session.stageVersion());
        seen.setVisible(session.privateNow() && session.seenNow());
        seen.setText(getTranslation("lab.console.seen-before"));
        count(session, stage.quiet(), stage.notes());
    }

    /** How far people are; changes more often than the rest. */
    void count(LabSessionDetails session, Stage.@Nullable Quiet quiet, int notes) {
        state.setText(!session.privateNow() || quiet == null ? getTranslation("lab.console.revealed")
                : getTranslation("lab.console.private", notes, quiet.people(), quiet.writing()));
    }
}
