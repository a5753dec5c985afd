package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Shown in a form whose subject somebody else changed meanwhile. What was typed stays in the form; the reader chooses
 * whose version goes on.
 */
public class StaleNotice extends Div {

    /**
     * @param keepMine   saves what is in the form over the newer version
     * @param takeTheirs puts the newer version in the form
     */
    public StaleNotice(Runnable keepMine, Runnable takeTheirs) {
        this(keepMine, takeTheirs, new Component[0]);
    }

    /** @param theirs the newer version, shown beside what was typed, so that nobody chooses blindly */
    public StaleNotice(Runnable keepMine, Runnable takeTheirs, Component... theirs) {
        addClassName("tafel-stale");
        getElement().setAttribute("role", "alert");
        var mine = new Button(getTranslation("kernel.stale-keep-mine"), _ -> keepMine.run());
        var take = new Button(getTranslation("kernel.stale-take-theirs"), _ -> takeTheirs.run());
        var choices = new Div(mine, take);
        choices.addClassName("tafel-row");
        add(new Paragraph(getTranslation("kernel.stale-choose")));
        add(theirs);
        add(choices);
    }
}
