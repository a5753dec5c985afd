package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.vision.Covered;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.vision.Touch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the themes and teams of evenings do for the goals of their space. */
@Import(LabWorld.class)
class GoalUsersDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Goals goals;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    ResearchTeams teams;

    @Test
    void many_evenings_take_as_many_statements_as_two_and_one_that_was_put_away_is_left_out() {
        var few = world.space();
        var many = world.space();
        evenings(few, 2);
        var all = evenings(many, 6);
        var two = Queries.during(() -> assertThat(done(few)).hasSize(4));
        assertThat(Queries.during(() -> assertThat(done(many)).hasSize(12))).isEqualTo(two);
        sessions.remove(world.kim, all.getFirst());
        assertThat(done(many)).hasSize(10).extracting(Touch::place).doesNotContain(all.getFirst().value());
    }

    private List<Touch> done(SpaceId space) {
        return goals.coverage(world.kim, space.value()).stream().map(Covered::by).flatMap(List::stream).toList();
    }

    /** So many evenings of a space, each with a theme and a team that do something for its one goal. */
    private List<LabSessionId> evenings(SpaceId space, int number) {
        var goal = goals.add(world.kim, space.value(), GoalKind.GOAL, new GoalText(Localized.nl("Goed wonen"), Localized.EMPTY, GoalText.EMPTY.source()));
        var made = new ArrayList<LabSessionId>();
        for (var at = 0; at < number; at++) {
            var session = world.draft(space);
            made.add(session);
            rounds.begin(Actor.SYSTEM, session.value(), space.value(), false);
            rounds.allow(Actor.SYSTEM, session.value(), ThemeRules.TAKE_PART);
            var theme = themes.propose(world.kim, session.value(), new NewTheme(ThemeId.next(), "Wonen", "", Language.NL, List.of(), List.of(Ids.next())));
            goals.touch(world.kim, space.value(), new Piece(Piece.Kind.THEME, theme.value()), List.of(goal));
            teams.allow(Actor.SYSTEM, new TeamPlace(session.value(), space.value(), false), new TeamRules(true, true, false, false));
            var team = teams.make(Actor.SYSTEM, session.value(), NewTeam.titled("Team wonen"));
            goals.touch(world.kim, space.value(), new Piece(Piece.Kind.TEAM, team.value()), List.of(goal));
        }
        return made;
    }
}
