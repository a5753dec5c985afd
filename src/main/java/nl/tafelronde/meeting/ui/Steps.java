package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;

/** Steps that may be refused, and the question before a step that people hear of. */
final class Steps {

    private static final int REASON = 500;

    private Steps() {
    }

    /** Takes a step and says in a sentence why not, when it is refused. */
    static boolean take(Component where, Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal refusal) {
            Notices.problem(where.getTranslation(refusal.key(), refusal.args()));
            return false;
        }
    }

    static void ask(Component where, String questionKey, String help, String stepKey, Runnable step) {
        open(where, questionKey, stepKey, new Div(new Paragraph(help)), () -> take(where, step));
    }

    /** Asks for a few words along with the step; they may stay empty. */
    static void askWhy(Component where, String questionKey, String help, String stepKey, Consumer<String> step) {
        var why = new TextArea(where.getTranslation("poll.ui.why"));
        why.setMaxLength(REASON);
        why.setWidthFull();
        open(where, questionKey, stepKey, new Div(new Paragraph(help), why), () -> take(where, () -> step.accept(why.getValue())));
    }

    private static void open(Component where, String questionKey, String stepKey, Div content, Runnable step) {
        var ask = new Dialog(content);
        ask.setHeaderTitle(where.getTranslation(questionKey));
        ask.setWidth("30rem");
        var not = new Button(where.getTranslation("poll.ui.not"), _ -> ask.close());
        not.setAutofocus(true);
        var yes = new Button(where.getTranslation(stepKey), _ -> {
            ask.close();
            step.run();
        });
        yes.addThemeName("primary");
        ask.getFooter().add(not, yes);
        ask.open();
    }

    static Button button(Component where, String textKey, Runnable step) {
        return new Button(where.getTranslation(textKey), _ -> take(where, step));
    }

    static Anchor link(Component where, String href, String textKey, String look) {
        var link = new Anchor(href, where.getTranslation(textKey));
        link.addClassName(look);
        return link;
    }

    static Div row(Component... steps) {
        var row = new Div(steps);
        row.addClassName("tafel-row");
        return row;
    }
}
