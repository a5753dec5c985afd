package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import nl.tafelronde.team.TeamCard;

/** Gives a team its own time. */
class TeamTimeDialog extends Dialog {

    private static final int USUAL = 10;
    private static final int MOST = 240;

    TeamTimeDialog(TeamsPanel panel, TeamCard card) {
        setHeaderTitle(getTranslation("lab.teams.own-time-of", card.title()));
        var minutes = new IntegerField(getTranslation("lab.plan.minutes"));
        minutes.setMin(1);
        minutes.setMax(MOST);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL);
        add(minutes);
        var start = new Button(getTranslation("lab.teams.time-start"), _ -> {
            var length = Duration.ofMinutes(minutes.getValue() == null ? 0 : minutes.getValue());
            if (panel.step(() -> panel.steps().onTeams((teams, actor) -> teams.time(actor, card.id(), length)))) {
                close();
            }
        });
        start.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), start);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                minutes.focus();
            }
        });
    }
}
