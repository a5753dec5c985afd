package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;

/** The next step as the biggest thing on the screen, and the clock beside it. Every button says its shortcut. */
class ControlBar extends Div {

    private static final Duration MORE = Duration.ofMinutes(2);

    private final PhaseClock clock = new PhaseClock();
    private final Button start = button("lab.console.start", Key.KEY_N, "N", event -> steps().start(this));
    private final Button next = button("lab.console.next", Key.KEY_N, "N", event -> steps().next(this));
    private final Button back = button("lab.console.back", Key.KEY_U, "U", event -> steps().back(this));
    private final Button pause = button("lab.console.pause", Key.KEY_P, "P", event -> steps().pauseOrResume(this));
    private final Button more = button("lab.console.more-time", Key.KEY_M, "M", event -> steps().extend(this, MORE));
    private final Button less = button("lab.console.less-time", Key.KEY_L, "L", event -> steps().extend(this, MORE.negated()));
    private final Button close;
    private final Button reopen = new Button(getTranslation("lab.console.reopen"), _ -> steps().reopen(this));
    private final ConsoleSteps steps;

    ControlBar(ConsoleSteps steps, Runnable askToClose) {
        this.steps = steps;
        addClassName("lab-controls");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.console.controls"));
        close = new Button(getTranslation("lab.console.close"), _ -> askToClose.run());
        for (var button : new Button[]{start, next, close}) {
            button.addThemeName("primary");
            button.addClassName("lab-next");
        }
        close.addClassName("lab-close");
        less.addClassName("lab-less");
        var time = new Div(pause, more, less);
        time.addClassName("lab-controls-time");
        var go = new Div(back, close, reopen, start, next);
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
        for (var button : new Button[]{back, pause, more, less}) {
            button.setVisible(running);
        }
        back.setEnabled(session.programme().indexOf(session.phase()) > 0);
        label(pause, timer != null && timer.paused() ? "lab.console.resume" : "lab.console.pause", "P");
        session.nextPhase().ifPresent(it -> next.setTooltipText(it.title().in(Reader.language())));
    }

    private ConsoleSteps steps() {
        return steps;
    }

    private Button button(String textKey, Key key, String letter, ComponentEventListener<ClickEvent<Button>> step) {
        var button = new Button();
        button.addClickListener(step);
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
