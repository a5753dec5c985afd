package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabTeams;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.OutcomeBlock;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.Canvases;
import nl.tafelronde.team.EntryChange;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(LabWorld.class)
class FollowUpViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    Canvases canvases;
    @Autowired
    Outcomes outcomes;
    @Autowired
    ActionPoints points;

    private SpaceId space;
    private Actor.Person ans;
    private LabSessionDetails session;

    @BeforeEach
    void an_evening_with_a_trial_and_an_agreement() {
        space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        session = world.running(space);
        labTeams.prepare(world.kim, session.id());
        var team = teams.make(world.kim, session.id().value(), NewTeam.titled("Wonen"));
        canvases.post(world.kim, team, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL, EntryChange.Words.of("Een proef met een huismeester")));
        var block = outcomes.edit(world.kim, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
        outcomes.change(world.kim, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), null, Localized.EMPTY, Localized.EMPTY,
                List.of(new OutcomeBlock.Agreement(Localized.nl("Wij openen een loket"), "Ans de Wit"),
                        new OutcomeBlock.Agreement(Localized.nl("Dit is geen actie"), "Bo")), Set.of(), true));
        login(ans);
    }

    @Test
    void ans_leaves_one_out_fills_in_who_does_it_and_makes_the_others_in_one_go() {
        open(LabAddress.actions(session.id()), FollowUpView.class);
        assertThat(_find(ProposalForm.class)).hasSize(3);
        assertThat(shown()).contains("van team Wonen", "afspraak uit het verslag");
        _setValue(_find(Checkbox.class).getLast(), false);
        assertThat(make().getText()).isEqualTo("Maak actiepunten: 2");
        _click(make());
        assertThat(_get(RefusalLine.class).getText()).startsWith("Er is nog niets gemaakt").contains("1");
        var person = _find(TextField.class, it -> it.withLabel("Persoon")).getFirst();
        assertThat(person.isInvalid()).isTrue();
        assertThat(points.count(ans, space.value(), ActionPointQuery.LIVE)).isZero();
        _setValue(person, "Chris");
        _setValue(_find(TextArea.class).getFirst(), "Een huismeester proberen");
        _click(make());
        assertThat(points.list(ans, space.value(), ActionPointQuery.LIVE, 0, 10)).extracting(ActionPointCard::text, ActionPointCard::owner)
                .containsExactlyInAnyOrder(tuple("Een huismeester proberen", "Chris"),
                        tuple("Wij openen een loket", "Ans de Wit"));
        assertThat(_find(ProposalForm.class)).as("what was left out can still be made").hasSize(1);
        assertThat(shown()).contains("Al gemaakt", "Een huismeester proberen", "Actiepunt 1");
    }

    @Test
    void whoever_does_it_gets_the_reminders_at_the_address_that_ans_typed() {
        open(LabAddress.actions(session.id()), FollowUpView.class);
        var person = _find(TextField.class, it -> it.withLabel("Persoon")).getFirst();
        var email = _find(EmailField.class).getFirst();
        _setValue(email, "chris@nergens");
        _click(make());
        assertThat(email.getErrorMessage()).startsWith("Dit e-mailadres klopt niet");
        assertThat(person.isInvalid()).isTrue();
        _setValue(person, "Chris");
        _setValue(email, "Chris@example.org");
        _click(make());
        var proef = points.list(ans, space.value(), ActionPointQuery.LIVE, 0, 10).stream().filter(it -> it.owner().equals("Chris")).findFirst().orElseThrow();
        assertThat(points.read(ans, proef.id()).draft().owner().email()).isEqualTo(EmailAddress.of("chris@example.org"));
    }

    @Test
    void the_action_point_the_team_and_the_report_show_each_other() {
        open(LabAddress.actions(session.id()), FollowUpView.class);
        _setValue(_find(TextField.class, it -> it.withLabel("Persoon")).getFirst(), "Chris");
        _click(make());
        var loket = points.list(ans, space.value(), ActionPointQuery.LIVE, 0, 10).stream().filter(it -> it.text().contains("loket")).findFirst().orElseThrow();
        UI.getCurrent().navigate("action/" + loket.id());
        assertThat(shown()).contains("Waar het vandaan komt", "Verslag");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("lab/" + session.id() + "/outcome");
        open(LabAddress.outcome(session.id()), OutcomeView.class);
        assertThat(shown()).contains("Dit werd een actiepunt:", "Wij openen een loket");
        open(LabAddress.teams(session.id()), TeamsView.class);
        _click(_find(Button.class).stream().filter(it -> it.hasClassName("lab-team-sheet")).findFirst().orElseThrow());
        assertThat(shown()).contains("Dit werd een actiepunt:", "Een proef met een huismeester");
    }

    @Test
    void a_member_is_brought_to_the_space() {
        login(world.member(space, Role.MEMBER));
        UI.getCurrent().navigate(LabAddress.actions(session.id()));
        assertThat(_find(FollowUpView.class)).isEmpty();
    }

    private static Button make() {
        return _get(Button.class, it -> it.withClasses("lab-follow-make"));
    }
}
