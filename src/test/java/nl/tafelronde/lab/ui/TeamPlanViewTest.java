package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.lab.LabTeams;
import nl.tafelronde.lab.TeamPlans;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.vision.GoalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class TeamPlanViewTest extends ViewTest {

    @Autowired
    World.Maker worlds;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    TeamPlans plans;
    @Autowired
    Goals goals;

    private World world;
    private TeamId team;

    @BeforeEach
    void team() {
        world = worlds.make();
        labTeams.prepare(world.facilitator(), world.session);
        team = teams.make(world.facilitator(), world.session.value(), NewTeam.titled("Meedoen"));
        world.closed();
    }

    @Test
    void a_facilitator_writes_an_activity_for_the_team_and_answers_what_it_asks() {
        plans.ask(world.facilitator(), team, "Mogen wij de zaal gebruiken?");
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/team-plans");
        assertThat(shown()).contains("Meedoen", "vragen aan de gemeente: 1");
        open("lab/" + world.session + "/team/" + team, TeamPlanView.class);
        _click(button("Activiteit toevoegen"));
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat gaan jullie doen?")), "Soepavond houden");
        _setValue(_get(TextField.class, it -> it.withLabel("Wie doet dat?")), "Ana");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Kies wanneer het klaar is");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Wanneer is het klaar?")), today().plusDays(9));
        _click(button("Bewaren"));
        _assertNone(Dialog.class);
        assertThat(shown()).contains("Soepavond houden", "Ana", "Nog niet begonnen", "Wacht op antwoord");
        _click(button("Antwoorden"));
        _setValue(_get(TextArea.class, it -> it.withLabel("Het antwoord")), "Ja, op donderdag.");
        _click(button("Bewaren"));
        assertThat(shown()).contains("Ja, op donderdag.", "Beantwoord");
    }

    @Test
    void a_member_reads_it_and_changes_nothing() {
        plans.ask(world.facilitator(), team, "Mogen wij de zaal gebruiken?");
        login(world.person(World.Who.MEMBER));
        open("lab/" + world.session + "/team/" + team, TeamPlanView.class);
        assertThat(shown()).contains("Mogen wij de zaal gebruiken?");
        _assertNone(Button.class, it -> it.withText("Antwoorden"));
        _assertNone(Button.class, it -> it.withText("Activiteit toevoegen"));
        _assertNone(Button.class, it -> it.withText("Vraag intrekken"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_facilitator_links_the_team_to_a_goal_on_its_page_and_a_member_reads_it() {
        var safe = goals.add(world.facilitator(), world.space.value(), GoalKind.GOAL, new GoalText(Localized.nl("Iedereen leert de taal"), Localized.EMPTY, GoalText.EMPTY.source()));
        login(world.person(World.Who.FACILITATOR));
        open("lab/" + world.session + "/team/" + team, TeamPlanView.class);
        assertThat(shown()).contains("Er is nog geen doel aan dit team gekoppeld.");
        _click(button("Doelen kiezen"));
        _get(CheckboxGroup.class).setValue(Set.of(goals.read(world.facilitator(), safe)));
        _click(button("Bewaren"));
        login(world.person(World.Who.MEMBER));
        open("lab/" + world.session + "/team/" + team, TeamPlanView.class);
        assertThat(shown()).contains("Iedereen leert de taal");
        _assertNone(Button.class, it -> it.withText("Doelen kiezen"));
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }
}
