package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.involvement.Decision;
import nl.tafelronde.involvement.Involvement;
import nl.tafelronde.involvement.Involvements;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;

/** The register: first what is to be decided with who was reached before it, then everything that was done to reach people. */
class InvolvementPage extends Div {

    private final Involvements involvements;
    private final Actor actor;
    private final UUID space;
    private final boolean writes;

    InvolvementPage(Involvements involvements, Actor actor, UUID space, boolean writes) {
        this.involvements = involvements;
        this.actor = actor;
        this.space = space;
        this.writes = writes;
        addClassName("involvement");
        show();
    }

    private void show() {
        removeAll();
        var register = involvements.read(actor, space);
        add(new Paragraph(getTranslation("involvement.about", Involvements.FRESH_YEARS)), steps(!register.decisions().isEmpty()));
        var decisions = new Section(new H2(getTranslation("involvement.decisions")));
        if (register.decisions().isEmpty()) {
            decisions.add(new EmptyState(getTranslation("involvement.decisions-none")));
        }
        register.decisions().forEach(it -> decisions.add(decision(it)));
        var reaches = new Section(new H2(getTranslation("involvement.reaches")));
        if (register.reaches().isEmpty()) {
            reaches.add(new EmptyState(getTranslation("involvement.reaches-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("involvement-reaches");
            register.reaches().forEach(it -> list.add(reach(it)));
            reaches.add(list);
        }
        add(decisions, reaches);
    }

    private Component steps(boolean something) {
        var row = new Div();
        row.addClassName("tafel-row");
        if (writes) {
            var reach = new Button(getTranslation("involvement.reach-add"), _ -> new ReachDialog(null, it -> {
                involvements.add(actor, space, it);
                show();
            }).open());
            reach.addThemeName("primary");
            row.add(reach, new Button(getTranslation("involvement.decision-add"), _ -> new DecisionDialog(null, it -> {
                involvements.decide(actor, space, it.title(), it.on(), it.stakes());
                show();
            }).open()));
        }
        if (something) {
            for (var ending : java.util.List.of("csv", "xlsx")) {
                var link = new Anchor("/involvement/" + space + "/export/" + ending, getTranslation("involvement.export." + ending));
                link.setRouterIgnore(true);
                link.getElement().setAttribute("download", true);
                link.addClassName("tafel-button-quiet");
                row.add(link);
            }
        }
        return row;
    }

    private Component decision(Involvement involvement) {
        var decision = involvement.decision();
        var title = decision.address() == null ? new Span(decision.title()) : new Anchor(decision.address(), decision.title());
        var heading = new H3(title);
        var when = new Paragraph(decision.on() == null ? getTranslation("involvement.no-day") : getTranslation("involvement.on", Days.say(decision.on(), reader())));
        when.addClassName("involvement-quiet");
        var card = new Section(heading, when);
        card.addClassName("involvement-decision");
        card.setAriaLabel(decision.title());
        var missing = involvement.missing();
        var word = new Paragraph(missing.isEmpty() ? getTranslation("involvement.all-reached")
                : getTranslation("involvement.missing", missing.stream().map(it -> getTranslation(it.textKey())).collect(Collectors.joining(", "))));
        word.addClassName(missing.isEmpty() ? "involvement-fine" : "involvement-warning");
        card.add(word, new Timeline(involvement), new GroupTable(involvement));
        if (writes) {
            card.add(steps(decision));
        }
        return card;
    }

    private Component steps(Decision decision) {
        var row = new Div();
        row.addClassName("tafel-row");
        row.add(named(new Button(getTranslation(decision.byHand() ? "involvement.decision-change" : "involvement.groups"), _ -> new DecisionDialog(decision, it -> {
            involvements.change(actor, space, it);
            show();
        }).open()), decision.title()));
        if (decision.byHand()) {
            var away = new Button(getTranslation("involvement.decision-remove"), _ -> attempt(() -> {
                involvements.undecide(actor, space, decision.id());
                Notices.undo(getTranslation("involvement.decision-removed"), () -> attempt(() -> involvements.decide(actor, space, decision.title(), decision.on(), decision.stakes())));
            }));
            away.addThemeName("tertiary");
            row.add(named(away, decision.title()));
        }
        return row;
    }

    private ListItem reach(Reach reach) {
        var title = reach.address() == null ? new Span(reach.title()) : page(reach.address(), reach.title());
        title.addClassName("involvement-title");
        var facts = new Span(Days.say(reach.on(), reader()) + " · " + getTranslation(reach.way().textKey()));
        facts.addClassName("involvement-quiet");
        var people = new Span(reach.people().entrySet().stream().map(it -> getTranslation("involvement.group-number", getTranslation(it.getKey().textKey()), number(it.getValue())))
                .collect(Collectors.joining(" · ")));
        var item = new ListItem(title, facts, people);
        if (writes && reach.byHand()) {
            var away = new Button(getTranslation("involvement.reach-remove"), _ -> attempt(() -> {
                involvements.remove(actor, space, reach.id());
                Notices.undo(getTranslation("involvement.reach-removed"), () -> attempt(() -> involvements.add(actor, space, reach)));
            }));
            away.addThemeName("tertiary");
            var change = new Button(getTranslation("involvement.reach-change"), _ -> new ReachDialog(reach, it -> {
                involvements.change(actor, space, it);
                show();
            }).open());
            change.addThemeName("tertiary");
            var row = new Div(named(change, reach.title()), named(away, reach.title()));
            row.addClassName("tafel-row");
            item.add(row);
        }
        return item;
    }

    private String number(int people) {
        return people == Reach.FEW ? getTranslation("involvement.few") : String.valueOf(people);
    }

    private static Anchor page(String address, String title) {
        var link = new Anchor(address, title);
        link.setRouterIgnore(address.startsWith("outcome/"));
        return link;
    }

    private static Button named(Button button, String what) {
        button.setAriaLabel(button.getText() + ": " + what);
        return button;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            show();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }

    static Locale reader() {
        return Language.of(UI.getCurrent().getLocale()).locale();
    }

    /** In the order in which groups are named everywhere. */
    static String name(Component screen, StakeholderGroup group) {
        return screen.getTranslation(group.textKey());
    }
}
