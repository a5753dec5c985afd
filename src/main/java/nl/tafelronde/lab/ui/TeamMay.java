package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import nl.tafelronde.lab.May;

/** What people may do while they work in teams: choose one themselves, and look at what the others write. */
class TeamMay extends Div {

    /** People choose, teams write, and each sees its own canvas. */
    static final May USUAL = new May(false, true, true);

    TeamMay(May may, boolean changeable, Consumer<May> changed) {
        var choose = new Checkbox(getTranslation("lab.plan.team-choose"), may.vote());
        var look = new Checkbox(getTranslation("lab.plan.team-look"), may.read());
        for (var box : List.of(choose, look)) {
            box.setReadOnly(!changeable);
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.accept(new May(look.getValue(), true, choose.getValue()));
                }
            });
        }
        add(choose, look);
        addClassName("lab-may");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.plan.may"));
    }
}
