package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamCard;

/** Changes what a team is called, and how many people fit in. */
class TeamDialog extends Dialog {

    TeamDialog(TeamsPanel panel, TeamCard card) {
        setHeaderTitle(getTranslation("lab.teams.change-of", card.title()));
        var title = new TextField(getTranslation("lab.teams.title"));
        title.setMaxLength(ResearchTeams.TITLE_MAX);
        title.setValue(card.title());
        var most = new IntegerField(getTranslation("lab.teams.most"));
        most.setHelperText(getTranslation("lab.teams.most-help"));
        most.setMin(1);
        most.setMax(ResearchTeams.PEOPLE_MAX);
        most.setStepButtonsVisible(true);
        most.setValue(card.most());
        var fields = new Div(title, most);
        fields.addClassName("tafel-form");
        add(fields);
        var save = new Button(getTranslation("lab.teams.save"), _ -> {
            if (panel.step(() -> panel.steps().onTeams((teams, actor) -> teams.change(actor, card.id(), title.getValue(), most.getValue())))) {
                close();
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                title.focus();
            }
        });
    }
}
