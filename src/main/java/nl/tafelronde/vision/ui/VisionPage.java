package nl.tafelronde.vision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.vision.CoverageTable;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.Goals;

/** The register: goals, starting points, and the table that says for which of them something is done. */
class VisionPage extends Div {

    private final Actor actor;
    private final SpaceDetails space;
    private final Goals goals;

    VisionPage(Actor actor, SpaceDetails space, Goals goals) {
        this.actor = actor;
        this.space = space;
        this.goals = goals;
        show();
    }

    private void show() {
        removeAll();
        var all = goals.list(actor, space.id().value());
        if (all.isEmpty()) {
            add(space.mayManage() ? new EmptyState(getTranslation("vision.none"), add(GoalKind.GOAL, true), add(GoalKind.STARTING_POINT, false))
                    : new EmptyState(getTranslation("vision.none-yet")));
            return;
        }
        for (var kind : GoalKind.values()) {
            add(register(kind, all.stream().filter(it -> it.kind() == kind).toList()));
        }
        var about = new Paragraph(getTranslation("vision.coverage.about"));
        about.addClassName("tafel-card-fact");
        var table = new Div(new CoverageTable(goals.coverage(actor, space.id().value())));
        table.addClassName("vision-scroll");
        var coverage = new Section(new H2(getTranslation("vision.coverage")), about, table);
        coverage.addClassName("vision-section");
        add(coverage);
    }

    private Component register(GoalKind kind, List<Goal> some) {
        var section = new Section(new H2(getTranslation(kind == GoalKind.GOAL ? "vision.goals" : "vision.starting-points")));
        section.addClassName("vision-section");
        if (some.isEmpty()) {
            section.add(new Paragraph(getTranslation(kind == GoalKind.GOAL ? "vision.no-goals" : "vision.no-starting-points")));
        } else {
            var list = new OrderedList();
            list.addClassName("vision-goals");
            some.forEach(it -> list.add(item(it)));
            section.add(list);
        }
        if (space.mayManage()) {
            section.add(add(kind, false));
        }
        return section;
    }

    private ListItem item(Goal goal) {
        var language = Language.of(getLocale());
        var item = new ListItem(new H3(goal.text().title().in(language)));
        item.addClassName("vision-goal");
        if (goal.retired()) {
            var badge = new Span(getTranslation("vision.retired"));
            badge.addClassName("tafel-badge");
            item.add(badge);
        }
        if (!goal.text().explanation().isEmpty()) {
            item.add(new Paragraph(goal.text().explanation().in(language)));
        }
        var source = SourceLine.of(this, goal.text().source());
        if (!source.isEmpty()) {
            var line = new Paragraph(source);
            line.addClassName("vision-source");
            item.add(line);
        }
        item.add(steps(goal, goal.text().title().in(language)));
        return item;
    }

    private Div steps(Goal goal, String title) {
        var steps = new Div();
        steps.addClassName("tafel-row");
        if (space.mayManage()) {
            steps.add(step("vision.change", title, () -> new GoalDialog(actor, goals, goal, this::show).open()),
                    step("vision.up", title, () -> moved(goal, true)), step("vision.down", title, () -> moved(goal, false)),
                    step(goal.retired() ? "vision.take-up" : "vision.retire", title, () -> retire(goal, !goal.retired())));
        }
        if (goal.number() > 1) {
            var history = new Anchor("space/" + space.id() + "/vision/" + goal.id(), getTranslation("vision.history", goal.number()));
            history.setAriaLabel(getTranslation("vision.history", goal.number()) + ": " + title);
            history.addClassName("tafel-button-quiet");
            steps.add(history);
        }
        return steps;
    }

    private Button step(String textKey, String title, Runnable step) {
        var button = new Button(getTranslation(textKey), _ -> {
            try {
                step.run();
            } catch (Refusal refused) {
                Notices.problem(getTranslation(refused.key(), refused.args()));
                show();
            }
        });
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(textKey) + ": " + title);
        return button;
    }

    private void moved(Goal goal, boolean up) {
        goals.move(actor, goal.id(), up);
        show();
    }

    private void retire(Goal goal, boolean retire) {
        goals.retire(actor, goal.id(), retire);
        show();
        Notices.undo(getTranslation(retire ? "vision.was-retired" : "vision.was-taken-up"), () -> {
            goals.retire(actor, goal.id(), !retire);
            show();
        });
    }

    private Button add(GoalKind kind, boolean primary) {
        var button = new Button(getTranslation(kind == GoalKind.GOAL ? "vision.add-goal" : "vision.add-starting-point"),
                _ -> new GoalDialog(actor, goals, space.id().value(), kind, this::show).open());
        if (primary) {
            button.addThemeName("primary");
        }
        return button;
    }
}
