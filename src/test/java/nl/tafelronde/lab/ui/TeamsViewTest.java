package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.May;
import nl.tafelronde.lab.NewLabSession;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import nl.tafelronde.lab.Programme;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPeople;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.Touch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class TeamsViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    ResearchTeams teams;
    @Autowired
    TeamPeople people;
    @Autowired
    Canvases canvases;
    @Autowired
    Goals goals;

    private SpaceId space;
    private Actor.Person ans;
    private LabSessionDetails session;

    @BeforeEach
    void an_evening_in_its_teams() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        var programme = new Programme(List.of(
                new Phase(Ids.next(), PhaseKind.TEAMS, Localized.nl("Onderzoeksteams"), Localized.nl("Vul samen in"), 30, null, new May(false, true, true)),
                new Phase(Ids.next(), PhaseKind.READ_BACK, Localized.nl("Teruglezen"), Localized.nl("Luister"), 15, null, May.NOTHING)), List.of());
        var id = sessions.create(world.kim, new NewLabSession(space.value(), LabWorld.everybody()), programme);
        sessions.open(world.kim, id);
        session = evenings.start(world.kim, id);
        login(ans);
    }

    @Test
    void ans_makes_teams_on_the_console_and_sees_how_far_they_are() {
        show(LabAddress.console(session.id()));
        make("Wonen");
        make("Taal");
        assertThat(_find(H3.class).stream().map(H3::getText)).contains("Wonen", "Taal");
        make("wonen");
        assertThat(_get(Notification.class).isOpened()).isTrue();
        var team = teams.read(Actor.SYSTEM, session.id().value()).teams().getFirst().id();
        var magda = world.join(session, "Magda");
        people.choose(magda, session.id().value(), team);
        canvases.post(magda, team, EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of("Kamers")));
        people.help(magda, team, true);
        show(LabAddress.teams(session.id()));
        assertThat(texts()).contains("Vraagt hulp", "Mensen: 1 · nog geen woordvoerder");
        _click(_get(Button.class, spec -> spec.withText("Hulp gegeven")));
        assertThat(texts()).doesNotContain("Vraagt hulp");
    }

    @Test
    @SuppressWarnings("unchecked")
    void ans_moves_somebody_and_asks_them_to_speak_while_bo_sees_it() {
        var housing = made("Wonen");
        var language = made("Taal");
        var magda = world.join(session, "Magda");
        show(LabAddress.teams(session.id()));
        _assertNone(Select.class);
        everybodyIsShown();
        Select<TeamItem.Seat> seat = _get(Select.class, spec -> spec.withPredicate(it -> "Team van Magda".equals(it.getAriaLabel().orElse(""))));
        _setValue(seat, new TeamItem.Seat(housing, "Wonen"));
        _fireValueChange(seat, true);
        assertThat(teams.mine(magda, session.id().value()).team()).isEqualTo(housing);
        _assertNone(Select.class);
        everybodyIsShown();
        _click(_get(Button.class, spec -> spec.withText("Vraag als woordvoerder")));
        assertThat(teams.mine(magda, session.id().value()).asked()).isTrue();
        assertThat(texts()).contains("Mensen: 1 · gevraagd als woordvoerder: Magda");
        people.place(world.kim, session.id().value(), magda.id(), language);
        assertThat(teams.mine(magda, session.id().value()).asked()).isFalse();
    }

    @Test
    void whoever_comes_in_while_the_list_is_open_stands_in_it() {
        made("Wonen");
        world.join(session, "Magda");
        show(LabAddress.teams(session.id()));
        everybodyIsShown();
        assertThat(_find(Select.class)).hasSize(1);
        world.join(session, "Olena");
        _click(_get(Button.class, spec -> spec.withText("Naar voren")));
        assertThat(_find(Select.class)).hasSize(2);
    }

    @Test
    void ans_gives_a_team_another_name_and_its_own_time_and_puts_one_away_and_back() {
        made("Wonen");
        show(LabAddress.teams(session.id()));
        _click(_get(Button.class, spec -> spec.withText("Verander")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Naam van het team")), "Wonen en handhaving");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Hoeveel mensen passen erin")), 8);
        _click(_get(Button.class, spec -> spec.withText("Bewaar")));
        assertThat(texts()).contains("Mensen: 0 van 8 · nog geen woordvoerder");
        _click(_get(Button.class, spec -> spec.withText("Eigen tijd")));
        _click(_get(Button.class, spec -> spec.withText("Start")));
        _get(Button.class, spec -> spec.withText("Gewone tijd"));
        _click(_get(Button.class, spec -> spec.withText("Haal weg")));
        assertThat(teams.read(Actor.SYSTEM, session.id().value()).teams()).isEmpty();
        _click(_get(Button.class, spec -> spec.withClasses("tafel-notice-undo")));
        assertThat(_find(H3.class).stream().map(H3::getText)).contains("Wonen en handhaving");
    }

    @Test
    void ans_spreads_the_hall_over_the_teams() {
        var small = made("Wonen");
        teams.change(world.kim, small, "Wonen", 1);
        world.join(session, "Magda");
        world.join(session, "Iwona");
        show(LabAddress.teams(session.id()));
        _click(_get(Button.class, spec -> spec.withText("Verdeel mensen over de teams")));
        _get(RadioButtonGroup.class);
        _click(_get(Button.class, spec -> spec.withClasses("lab-spread")));
        assertThat(teams.read(Actor.SYSTEM, session.id().value()).teams().getFirst().people()).isEqualTo(1);
        assertThat(_get(Notification.class).getElement().getOuterHTML() + texts()).contains("1");
    }

    @Test
    void ans_opens_a_sheet_to_write_along_and_closes_it() {
        made("Wonen");
        show(LabAddress.teams(session.id()));
        _assertNone(TeamCanvas.class);
        _click(_get(Button.class, spec -> spec.withText("Schrijf mee")));
        assertThat(_get(TeamCanvas.class).getElement().getAttribute("team")).isEqualTo(teams.read(Actor.SYSTEM, session.id().value()).teams().getFirst().id().toString());
        _click(_find(Button.class, spec -> spec.withText("Sluit het blad")).getFirst());
        _assertNone(TeamCanvas.class);
    }

    @Test
    void ans_reads_the_teams_back_one_after_another_and_a_second_facilitator_does_not_step_over_one() {
        var housing = made("Wonen");
        var language = made("Taal");
        evenings.next(world.kim, session.id(), session.stageVersion());
        show(LabAddress.console(session.id()));
        assertThat(texts()).contains("Nog geen team op het scherm.");
        _click(next());
        assertThat(texts()).contains("Nu op het scherm: Wonen");
        _click(next());
        assertThat(teams.read(Actor.SYSTEM, session.id().value()).reading()).isEqualTo(language);
        assertThat(next().isEnabled()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Vorige team")));
        assertThat(teams.read(Actor.SYSTEM, session.id().value()).reading()).isEqualTo(housing);
        _click(_get(Button.class, spec -> spec.withText("Alle teams op het scherm")));
        assertThat(teams.read(Actor.SYSTEM, session.id().value()).reading()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ans_links_a_team_to_a_goal_and_its_card_and_the_vision_say_so() {
        var team = made("Wonen");
        var safe = goals.add(ans, space.value(), GoalKind.GOAL, goal("Veilig wonen"));
        var given = goals.add(ans, space.value(), GoalKind.GOAL, goal("Opgegeven"));
        show(LabAddress.teams(session.id()));
        _click(_get(Button.class, spec -> spec.withText("Doelen")));
        CheckboxGroup<Goal> choice = _get(CheckboxGroup.class);
        choice.setValue(Set.of(goals.read(ans, safe), goals.read(ans, given)));
        goals.retire(ans, given, true);
        _click(_get(Button.class, spec -> spec.withText("Bewaren")));
        assertThat(texts()).contains("Doet iets voor: Veilig wonen · Opgegeven");
        _click(_get(Button.class, spec -> spec.withText("Doelen")));
        assertThat(_get(CheckboxGroup.class).getGenericDataView().getItems().toList()).as("what was let go is forgotten only when somebody says so").hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("Bewaren")));
        show("space/" + space + "/vision");
        assertThat(shown()).contains("Veilig wonen", "Onderzoeksteam", "Wonen", "LAB Wonen");
        show("space/" + space + "/vision/" + safe);
        assertThat(shown()).contains("Wat er voor gebeurt", "Onderzoeksteam", "Wonen");
        assertThat(goals.coverage(ans, space.value())).extracting(it -> it.by().stream().map(Touch::address).toList())
                .containsOnly(List.of("lab/" + session.id() + "/team/" + team));
        teams.remove(ans, team);
        assertThat(goals.coverage(ans, space.value())).as("a team that was put away").allSatisfy(it -> assertThat(it.by()).isEmpty());
    }

    private static GoalText goal(String title) {
        return new GoalText(Localized.nl(title), Localized.EMPTY, GoalText.EMPTY.source());
    }

    private static void show(String address) {
        UI.getCurrent().navigate(address);
    }

    private Button next() {
        return _get(Button.class, spec -> spec.withClasses("lab-team-next"));
    }

    private void make(String title) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nieuw team")), title);
        _click(_get(Button.class, spec -> spec.withClasses("lab-team-make")));
    }

    private TeamId made(String title) {
        return teams.make(world.kim, session.id().value(), NewTeam.titled(title));
    }

    private static List<String> texts() {
        var said = new ArrayList<String>();
        _find(Paragraph.class).forEach(it -> said.add(it.getText()));
        _find(Span.class).forEach(it -> said.add(it.getText()));
        return said;
    }

    /** Who is in a team, and who in none, is drawn when somebody wants to see it. */
    private static void everybodyIsShown() {
        _find(Details.class).forEach(it -> it.setOpened(true));
    }
}
