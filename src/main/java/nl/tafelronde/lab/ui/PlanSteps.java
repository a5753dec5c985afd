package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.PhaseTemplates;

/** The steps beside a plan that are not taken every day: keep it as a template, go back, give another code, throw it away. */
class PlanSteps extends Div {

    private final Supplier<Actor> actor;
    private final Supplier<LabSessionDetails> details;
    private final LabSessions sessions;
    private final PhaseTemplates templates;
    private final Runnable reload;
    private final Supplier<String> away;

    /**
     * @param reload shows the session anew after a step
     * @param away   where one goes when the draft is thrown away
     */
    PlanSteps(Supplier<Actor> actor, Supplier<LabSessionDetails> details, LabSessions sessions, PhaseTemplates templates, Runnable reload,
            Supplier<String> away) {
        this.actor = actor;
        this.details = details;
        this.sessions = sessions;
        this.templates = templates;
        this.reload = reload;
        this.away = away;
        addClassName("lab-plan-more");
    }

    void show() {
        removeAll();
        var state = details.get().state();
        step("lab.plan.keep-as-template", this::keep, false);
        if (state == LabState.OPEN || state == LabState.RUNNING) {
            step("lab.code.renew", () -> Asking.before(this, "lab.code.ask", "lab.code.help", "lab.code.renew",
                    () -> take(() -> sessions.renewCode(actor.get(), details.get().id()))), false);
        }
        if (state == LabState.OPEN) {
            step("lab.plan.shut", () -> take(() -> sessions.shut(actor.get(), details.get().id())), false);
            step("lab.console.close", () -> Asking.before(this, "lab.console.close-unbegun", "lab.console.close-unbegun-help", "lab.console.close",
                    () -> take(() -> sessions.close(actor.get(), details.get().id()))), false);
        }
        if (state == LabState.DRAFT) {
            step("lab.plan.remove", this::remove, true);
        }
    }

    private void step(String textKey, Runnable step, boolean danger) {
        var button = new Button(getTranslation(textKey), _ -> step.run());
        button.addThemeName("tertiary");
        if (danger) {
            button.addClassName("tafel-danger");
        }
        add(button);
    }

    private void take(Runnable step) {
        Attempt.to(this, step);
        reload.run();
    }

    private void keep() {
        new TemplateNameDialog((name, description) -> Attempt.to(this, () -> {
            templates.saveFrom(actor.get(), details.get().id(), name, description);
            Notices.done(getTranslation("lab.template.kept"));
        })).open();
    }

    private void remove() {
        var id = details.get().id();
        var who = actor.get();
        Attempt.to(this, () -> {
            sessions.remove(who, id);
            UI.getCurrent().navigate(away.get());
            Notices.undo(getTranslation("lab.plan.removed"), () -> {
                sessions.restore(who, id);
                UI.getCurrent().navigate(LabAddress.plan(id));
            });
        });
    }
}
