package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;

/** The next step as the biggest thing on the screen, and the clock beside it. Every button says its shortcut. */
class ControlBar extends Div {

    private static final Duration MORE = Duration.ofMinutes(2);

    private final PhaseClock clock = new PhaseClock();
    private final StepButton start = step("lab.console.start", 'N', press -> steps().start(press));
    private final StepButton reveal = step("lab.console.reveal", 'R', press -> steps().reveal(press));
    private final StepButton next = step("lab.console.next", 'N', press -> steps().next(press));
    private final StepButton back = step("lab.console.back", 'U', press -> steps().back(press));
    private final StepButton pause = step("lab.console.pause", 'P', press -> steps().pauseOrResume(press));
    private final Button more = button("lab.console.more-time", Key.KEY_M, "M", MORE);
    private final Button less = button("lab.console.less-time", Key.KEY_L, "L", MORE.negated());
    private final Button close;
    private final StepButton reopen = new StepButton(getTranslation("lab.console.reopen"), press -> steps().reopen(press));
    private final ConsoleSteps steps;

    ControlBar(ConsoleSteps steps, Runnable askToClose) {
        this.steps = steps;
        addClassName("lab-controls");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.console.controls"));
        close = new Button(getTranslation("lab.console.close"), _ -> askToClose.run());
        for (var button : new Button[]{start, reveal, next, close}) {
            button.addThemeName("primary");
            button.addClassName("lab-next");
        }
        close.addClassName("lab-close");
        less.addClassName("lab-less");
        var time = new Div(pause, more, less);
        time.addClassName("lab-controls-time");
        var go = new Div(back, close, reopen, start, next, reveal);
        go.addClassName("lab-controls-go");
        add(clock, time, go);
    }

    void show(LabSessionDetails session, Instant serverTime) {
        var running = session.state() == LabState.RUNNING;
        var timer = session.timer();
        clock.show(running ? timer : null, serverTime);
        start.setVisible(session.state() == LabState.OPEN);
        next.setVisible(running && !session.atLastPhase());
        close.setVisible(running && session.atLastPhase());
        reopen.setVisible(session.state() == LabState.CLOSED);
        setVisible(running || start.isVisible() || reopen.isVisible());
        for (var button : new Button[]{back, pause, more, less}) {
            button.setVisible(running);
        }
        reveal.setVisible(running && session.privateNow());
        for (var button : new Button[]{next, close}) {
            button.setThemeName("primary", !reveal.isVisible());
            button.setClassName("lab-next", !reveal.isVisible());
        }
        for (var button : new StepButton[]{start, reveal, next, back, pause, reopen}) {
            button.at(session.stageVersion());
        }
        back.setEnabled(session.programme().indexOf(session.phase()) > 0);
        label(pause, timer != null && timer.paused() ? "lab.console.resume" : "lab.console.pause", "P");
        session.nextPhase().ifPresent(it -> next.setTooltipText(it.title().in(Reader.language())));
    }

    private ConsoleSteps steps() {
        return steps;
    }

    private StepButton step(String textKey, char letter, Consumer<Press> step) {
        var button = new StepButton(step);
        button.key(letter);
        label(button, textKey, String.valueOf(letter));
        return button;
    }

    private Button button(String textKey, Key key, String letter, Duration by) {
        var button = new Button();
        button.addClickListener(_ -> steps().extend(this, by));
        button.addClickShortcut(key, KeyModifier.ALT);
        label(button, textKey, letter);
        return button;
    }

    private void label(Button button, String textKey, String letter) {
        button.setText(getTranslation(textKey));
        var shortcut = new Span("Alt " + letter);
        shortcut.addClassName("lab-key");
        shortcut.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(shortcut);
        button.getElement().setAttribute("aria-keyshortcuts", "Alt+" + letter);
    }
}
