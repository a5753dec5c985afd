package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import nl.tafelronde.kernel.ui.Notices;

/** Asks whom to place: only who has no team, also who was placed before, or everybody. */
class SpreadDialog extends Dialog {

    private enum Whom { WITHOUT, PLACED, ALL }

    SpreadDialog(TeamsPanel panel) {
        setHeaderTitle(getTranslation("lab.teams.spread"));
        var whom = new RadioButtonGroup<Whom>(getTranslation("lab.teams.spread-whom"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(it -> switch (it) {
            case WITHOUT -> getTranslation("lab.teams.spread-without");
            case PLACED -> getTranslation("lab.teams.spread-placed");
            case ALL -> getTranslation("lab.teams.spread-all");
        });
        whom.setValue(Whom.WITHOUT);
        add(new Paragraph(getTranslation("lab.teams.spread-help")), whom);
        setWidth("32rem");
        var go = new Button(getTranslation("lab.teams.spread-go"), _ -> {
            var again = whom.getValue() != Whom.WITHOUT;
            if (panel.step(() -> panel.steps().spread(panel.session(), again, whom.getValue() == Whom.ALL, left -> {
                if (left > 0) {
                    Notices.problem(getTranslation("lab.teams.spread-left", left));
                }
            }))) {
                close();
            }
        });
        go.addThemeName("primary");
        go.addClassName("lab-spread");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), go);
    }
}
