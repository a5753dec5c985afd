package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.vision.Goal;

/** Asks for which goals of the space a theme or a team does something. */
class GoalsDialog extends SmallDialog {

    /**
     * @param question names the theme or team
     * @param then     what shows it afterwards
     */
    GoalsDialog(SessionGoals goals, Actor actor, LabSessionId session, Piece piece, String question, Runnable then) {
        setHeaderTitle(getTranslation("lab.theme.goals"));
        var offered = goals.choice(actor, session, piece);
        var choice = new CheckboxGroup<Goal>();
        choice.setLabel(question);
        choice.setItems(offered.goals());
        choice.setItemLabelGenerator(it -> it.text().title().in(Reader.language()) + (it.retired() ? " (" + getTranslation("vision.retired") + ")" : ""));
        choice.setValue(offered.goals().stream().filter(it -> offered.linked().contains(it.id())).collect(Collectors.toSet()));
        choice.addClassName("lab-theme-choices");
        ask("lab.theme.save", () -> {
            goals.link(actor, session, piece, choice.getValue().stream().map(Goal::id).toList());
            then.run();
        }, offered.goals().isEmpty() ? none(offered.space()) : choice);
        wide();
    }

    private Component none(UUID space) {
        return new Div(new Paragraph(getTranslation("lab.theme.no-goals")), new Anchor("space/" + space + "/vision", getTranslation("lab.themes.goals-all")));
    }
}
