package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Phase;

/** The phases of the evening: which were held, which is on, which are to come. Pressing one goes there. */
class PhaseRail extends Nav {

    private final ConsoleSteps steps;
    private final OrderedList list = new OrderedList();

    PhaseRail(ConsoleSteps steps) {
        this.steps = steps;
        addClassName("lab-rail");
        setAriaLabel(getTranslation("lab.plan.programme"));
        add(list);
    }

    void show(LabSessionDetails session) {
        list.removeAll();
        var now = session.state() == LabState.OPEN ? -1 : session.programme().indexOf(session.phase());
        var phases = session.programme().phases();
        for (var index = 0; index < phases.size(); index++) {
            list.add(item(session, phases.get(index), index, now));
        }
    }

    private ListItem item(LabSessionDetails session, Phase phase, int index, int now) {
        var item = new ListItem();
        item.addClassName("lab-rail-item");
        var skipped = session.skipped().contains(phase.id());
        var running = session.state() == LabState.RUNNING;
        var state = skipped ? "skipped" : index < now || session.state().over() ? "done" : index == now ? "now" : "coming";
        item.addClassName("lab-rail-" + state);
        var sign = new Span(switch (state) {
            case "skipped" -> "–";
            case "done" -> "✓";
            case "now" -> "▶";
            default -> String.valueOf(index + 1);
        });
        sign.addClassName("lab-rail-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var title = phase.title().in(Reader.language());
        var go = new StepButton(press -> steps.jump(press, phase.id()));
        go.getElement().appendChild(new Div(sign, new Span(title)).getElement());
        go.at(session.stageVersion());
        go.addThemeName("tertiary");
        go.addClassName("lab-rail-go");
        go.setAriaLabel(getTranslation("lab.console.phase-" + state, title));
        go.setEnabled(running && index != now);
        if (index == now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        var foot = new Div(new Span(getTranslation("lab.plan.minutes-short", phase.minutes())));
        foot.addClassNames("lab-rail-foot", "lab-facts");
        if (index > now && !session.state().over()) {
            var skip = new StepButton(getTranslation(skipped ? "lab.console.unskip" : "lab.console.skip"),
                    press -> steps.skip(press, phase.id(), !skipped));
            skip.at(session.stageVersion());
            skip.addThemeNames("tertiary", "small");
            skip.addClassName("lab-rail-skip");
            skip.setAriaLabel(getTranslation(skipped ? "lab.console.unskip-phase" : "lab.console.skip-phase", title));
            foot.add(skip);
        }
        item.add(go, foot);
        return item;
    }
}
