package nl.tafelronde.vision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.kernel.ui.StaleNotice;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.Goals;

/** Writes a goal or starting point with its source. Stays open, with what was typed, until it worked. */
class GoalDialog extends Dialog {

    private final LanguageBeside beside = new LanguageBeside();
    private final LocalizedField title = beside.follow(new LocalizedField(getTranslation("vision.field.title"), false));
    private final LocalizedField explanation = beside.follow(new LocalizedField(getTranslation("vision.field.explanation"), true));
    private final TextField document = new TextField(getTranslation("vision.field.document"));
    private final TextField page = new TextField(getTranslation("vision.field.page"));
    private final DatePicker adopted = Days.picker(getTranslation("vision.field.adopted"), getLocale());
    private final TextField adoptedBy = new TextField(getTranslation("vision.field.adopted-by"));
    private final RefusalLine refusal = new RefusalLine();
    private final Div stale = new Div();
    private final Runnable done;

    /** Adds one. */
    GoalDialog(Actor actor, Goals goals, UUID space, GoalKind kind, Runnable done) {
        this.done = done;
        build(kind == GoalKind.GOAL ? "vision.add-goal" : "vision.add-starting-point", () -> save(() -> goals.add(actor, space, kind, read())));
    }

    /** Changes one, as it is now; when somebody else changes it meanwhile the reader chooses. */
    GoalDialog(Actor actor, Goals goals, Goal goal, Runnable done) {
        this.done = done;
        show(goal.text());
        var write = new IntConsumer[1];
        write[0] = number -> save(() -> {
            try {
                goals.change(actor, goal.id(), number, read());
            } catch (Refusal refused) {
                if (refused.kind() != Refusal.Kind.CONFLICT) {
                    throw refused;
                }
                var newer = goals.read(actor, goal.id());
                stale.removeAll();
                stale.add(new StaleNotice(() -> write[0].accept(newer.number()), () -> {
                    show(newer.text());
                    stale.removeAll();
                    write[0] = _ -> save(() -> goals.change(actor, goal.id(), newer.number(), read()));
                }));
                throw refused;
            }
        });
        build("vision.change", () -> write[0].accept(goal.number()));
    }

    private void build(String heading, Runnable save) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation(heading));
        setWidth("44rem");
        document.setMaxLength(GoalText.Source.DOCUMENT);
        page.setMaxLength(GoalText.Source.PAGE);
        adoptedBy.setMaxLength(GoalText.Source.ADOPTED_BY);
        adoptedBy.setHelperText(getTranslation("vision.field.adopted-by-help"));
        var source = new Div(document, page, adopted, adoptedBy);
        source.addClassName("vision-source-form");
        var form = new Div(beside, title, explanation, source, stale, refusal);
        form.addClassNames("tafel-form", "tafel-form-wide");
        add(form);
        var keep = new Button(getTranslation("vision.save"), _ -> save.run());
        keep.addThemeName("primary");
        getFooter().add(new Button(getTranslation("vision.cancel"), _ -> close()), keep);
    }

    private void show(GoalText text) {
        title.setValue(text.title());
        explanation.setValue(text.explanation());
        document.setValue(text.source().document());
        page.setValue(text.source().page());
        adopted.setValue(text.source().adopted());
        adoptedBy.setValue(text.source().adoptedBy());
    }

    private GoalText read() {
        return new GoalText(title.getValue(), explanation.getValue(),
                new GoalText.Source(document.getValue(), page.getValue(), adopted.getValue(), adoptedBy.getValue()));
    }

    private void save(Runnable step) {
        try {
            step.run();
            close();
            done.run();
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.CONFLICT && stale.getChildren().findAny().isPresent()) {
                refusal.clear();
            } else {
                refusal.say(refused);
            }
        }
    }
}
