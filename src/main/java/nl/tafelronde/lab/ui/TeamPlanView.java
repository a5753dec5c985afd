package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.HasTrail;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Address;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.kernel.ui.Titles;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.lab.TeamAsk;
import nl.tafelronde.lab.TeamPlan;
import nl.tafelronde.lab.TeamPlans;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.TeamId;
import org.jspecify.annotations.Nullable;

/** The plan of one team: what it does, and what it needs from the municipality, with the answer. */
@Route("lab/:session/team/:team")
@PermitAll
class TeamPlanView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasTrail {

    private final CurrentActor current;
    private final TeamPlans plans;
    private final SessionGoals goals;
    private @Nullable TeamPlan plan;

    TeamPlanView(CurrentActor current, TeamPlans plans, SessionGoals goals) {
        this.current = current;
        this.goals = goals;
        this.plans = plans;
        addClassNames("tafel-page", "plan-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(plans.read(current.get(), new TeamId(Address.id(event, "team"))));
    }

    private void show(TeamPlan shown) {
        plan = shown;
        removeAll();
        var kicker = new Paragraph(shown.sessionTitle().in(Reader.language()));
        kicker.addClassName("tafel-kicker");
        add(new Div(kicker, new H1(getTranslation("lab-plan.of", shown.title()))), activities(shown), asks(shown), goals(shown));
        if (shown.answers()) {
            var next = new Anchor(LabAddress.next(shown.session()), getTranslation("lab-plan.next"));
            next.addClassName("tafel-button");
            add(new Section(new H2(getTranslation("lab-plan.next-title")), new Paragraph(getTranslation("lab-plan.next-help")), next));
        }
    }

    /** For members of the space: for what the team does something; who leads chooses it. */
    private Component goals(TeamPlan shown) {
        var piece = new Piece(Piece.Kind.TEAM, shown.team().value());
        var linked = goals.ofEach(current.get(), shown.session(), List.of(piece)).getOrDefault(piece, List.of());
        var section = new Section(new H2(getTranslation("lab-plan.goals")));
        if (linked.isEmpty()) {
            section.add(new Paragraph(getTranslation("lab-plan.goals-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plan-list");
            linked.forEach(it -> list.add(new ListItem(new Anchor("space/" + shown.space() + "/vision/" + it.id(), it.text().title().in(Reader.language())))));
            section.add(list);
        }
        if (shown.answers()) {
            section.add(new Button(getTranslation("lab-plan.goals-choose"), _ -> new GoalsDialog(goals, current.get(), shown.session(), piece,
                    getTranslation("lab.teams.goals-of", shown.title()), this::again).open()));
        }
        return section;
    }

    private Component activities(TeamPlan shown) {
        var section = new Section(new H2(getTranslation("lab-plan.activities")));
        if (shown.activities().isEmpty()) {
            section.add(new EmptyState(getTranslation("lab-plan.activities-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plan-list");
            shown.activities().forEach(it -> list.add(activity(it)));
            section.add(list);
        }
        if (shown.writes()) {
            section.add(new Button(getTranslation("lab-plan.add"), _ -> addActivity(shown)));
        }
        return section;
    }

    private ListItem activity(ActionPointCard card) {
        var link = new Anchor("action/" + card.id(), card.text());
        link.getElement().setAttribute("lang", card.language().tag());
        var state = new Span(getTranslation(card.state().textKey()));
        state.addClassName("tafel-badge");
        var facts = new Span(card.owner() + (card.due() == null ? "" : " · " + getTranslation("lab-plan.due-on", Days.say(card.due(), Reader.locale()))));
        facts.addClassName("lab-facts");
        var head = new Div(link, state);
        head.addClassName("plan-head");
        return new ListItem(head, facts);
    }

    private Component asks(TeamPlan shown) {
        var section = new Section(new H2(getTranslation("lab-plan.asks")), new Paragraph(getTranslation("lab-plan.asks-help")));
        if (shown.asks().isEmpty()) {
            section.add(new EmptyState(getTranslation("lab-plan.asks-none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("plan-list");
            shown.asks().forEach(it -> list.add(ask(shown, it)));
            section.add(list);
        }
        if (shown.writes()) {
            section.add(new Button(getTranslation("lab-plan.ask-add"), _ -> addAsk(shown)));
        }
        return section;
    }

    private ListItem ask(TeamPlan shown, TeamAsk ask) {
        var text = new Span(ask.text());
        text.addClassName("plan-ask");
        text.getElement().setAttribute("lang", ask.language().tag());
        var state = new Span(getTranslation(ask.state().textKey()));
        state.addClassNames("tafel-badge", "plan-ask-" + ask.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var head = new Div(text, state);
        head.addClassName("plan-head");
        var item = new ListItem(head);
        if (!ask.answer().isEmpty()) {
            var answer = new Paragraph(ask.answer());
            answer.addClassName("plan-answer");
            item.add(answer);
        }
        var steps = new Div();
        steps.addClassName("tafel-row");
        if (shown.answers()) {
            var answer = new Button(getTranslation(ask.state() == TeamAsk.State.OPEN ? "lab-plan.answer" : "lab-plan.answer-again"), _ -> answer(ask));
            answer.setAriaLabel(answer.getText() + ": " + ask.text());
            steps.add(answer);
        }
        if (shown.writes() && ask.state() == TeamAsk.State.OPEN) {
            var away = new Button(getTranslation("lab-plan.withdraw"), _ -> attempt(() -> {
                plans.withdraw(current.get(), ask.id(), true);
                Notices.undo(getTranslation("lab-plan.withdrawn"), () -> attempt(() -> plans.withdraw(current.get(), ask.id(), false)));
            }));
            away.addThemeName("tertiary");
            away.setAriaLabel(away.getText() + ": " + ask.text());
            steps.add(away);
        }
        item.add(steps);
        return item;
    }

    private void addActivity(TeamPlan shown) {
        var what = new TextArea(getTranslation("lab-plan.what"));
        what.setMaxLength(ActionPointDraft.TEXT);
        what.setRequiredIndicatorVisible(true);
        what.setAutofocus(true);
        var who = new TextField(getTranslation("lab-plan.who"));
        who.setMaxLength(Owner.PERSON);
        who.setRequiredIndicatorVisible(true);
        DatePicker due = Days.picker(getTranslation("lab-plan.due"), Reader.locale());
        dialog("lab-plan.add", () -> plans.add(current.get(), shown.team(), what.getValue(), who.getValue(), due.getValue()), what, who, due);
    }

    private void addAsk(TeamPlan shown) {
        var text = new TextArea(getTranslation("lab-plan.ask-text"));
        text.setMaxLength(TeamAsk.TEXT);
        text.setRequiredIndicatorVisible(true);
        text.setAutofocus(true);
        dialog("lab-plan.ask-add", () -> plans.ask(current.get(), shown.team(), text.getValue()), text);
    }

    private void answer(TeamAsk ask) {
        var state = new RadioButtonGroup<TeamAsk.State>(getTranslation("lab-plan.answer-state"));
        state.setItems(TeamAsk.State.ANSWERED, TeamAsk.State.TAKEN_OVER);
        state.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        state.setValue(ask.state() == TeamAsk.State.OPEN ? TeamAsk.State.ANSWERED : ask.state());
        var text = new TextArea(getTranslation("lab-plan.answer-text"));
        text.setHelperText(getTranslation("lab-plan.answer-help"));
        text.setMaxLength(TeamAsk.ANSWER);
        text.setRequiredIndicatorVisible(true);
        text.setValue(ask.answer());
        text.setAutofocus(true);
        dialog("lab-plan.answer", () -> plans.answer(current.get(), ask.id(), ask.version(), state.getValue(), text.getValue()), new Paragraph(ask.text()), state, text);
    }

    private void dialog(String key, Runnable step, Component... fields) {
        new SmallDialog(key, "lab-plan.save", () -> {
            step.run();
            again();
        }, fields).wide().open();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            again();
        } catch (Refusal refused) {
            Notices.problem(getTranslation(refused.key(), refused.args()));
        }
    }

    private void again() {
        if (plan != null) {
            show(plans.read(current.get(), plan.team()));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(plan == null ? "" : getTranslation("lab-plan.of", plan.title()));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("lab-plan.home"), ""), new Crumb(getTranslation("lab-plan.tab"), plan == null ? "spaces" : "space/" + plan.space() + "/team-plans"));
    }
}
