package nl.tafelronde.lab.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Joining;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Entrances;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabThemes;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.NextSessions;
import nl.tafelronde.lab.ThemeProposal;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeState;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Making a session out of one that is over. */
@Import(LabWorld.class)
class NextSessionViewTest extends ViewTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    LabThemes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    NextSessions next;
    @Autowired
    Entrances entrances;

    private Actor.Person ans;
    private LabSessionDetails session;

    @BeforeEach
    void anEveningThatIsOver() {
        SpaceId space = world.space();
        ans = world.member(space, Role.FACILITATOR);
        session = world.running(space);
        entrances.join(Actor.ANONYMOUS, session.code(), new Joining(Ids.next(), "Sowa", StakeholderGroup.MIGRANT, Language.PL,
                "sowa." + Ids.next() + "@example.org", true, true));
        var id = themes.propose(ans, session.id(), new ThemeProposal(ThemeId.next(), new ThemeWords("Wonen", "", Language.NL), List.of(), List.of()));
        rounds.stand(ans, session.id().value(), id, 0, ThemeState.CHOSEN);
        sessions.close(ans, session.id());
        login(ans);
    }

    @Test
    void ans_makes_the_second_evening_and_reads_on_its_plan_what_it_took_over() {
        open("lab/" + session.id() + "/next", NextSessionView.class);
        assertThat(shown()).contains("vroegen om een uitnodiging: 1").doesNotContain("Sowa", "example.org");
        assertThat(_get(TextField.class, it -> it.withLabel("Titel")).getValue()).isEqualTo("Vervolg: LAB Wonen");
        _click(_get(Button.class, it -> it.withText("Maak de sessie")));
        _get(PlanView.class);
        assertThat(shown()).contains("Dit neemt over van", "LAB Wonen", "Nog uit te nodigen: 1", "Versturen kan als de sessie open is");
        var made = sessions.inSpace(ans, session.space()).stream().filter(it -> !it.id().equals(session.id())).findFirst().orElseThrow();
        assertThat(themes.read(ans, made.id()).chosen()).extracting(it -> it.title()).containsExactly("Wonen");
    }

    @Test
    void once_it_is_open_one_press_invites_and_a_second_finds_nobody() {
        open("lab/" + session.id() + "/next", NextSessionView.class);
        _click(_get(Button.class, it -> it.withText("Maak de sessie")));
        var made = sessions.inSpace(ans, session.space()).stream().filter(it -> !it.id().equals(session.id())).findFirst().orElseThrow();
        sessions.open(ans, made.id());
        open("lab/" + made.id() + "/plan", PlanView.class);
        _click(_get(Button.class, it -> it.withText("Verstuur uitnodigingen (1)")));
        assertThat(next.takenOver(ans, made.id()).orElseThrow().unasked()).isZero();
        assertThat(_find(Button.class).stream().map(Button::getText)).noneMatch(it -> it.startsWith("Verstuur uitnodigingen"));
    }
}
