package nl.tafelronde.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamCard;
import nl.tafelronde.team.TeamPlace;
import nl.tafelronde.team.TeamRules;
import nl.tafelronde.theme.NewTheme;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.theme.ThemeRounds;
import nl.tafelronde.theme.ThemeRules;
import nl.tafelronde.theme.Themes;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A session and its research teams: what each phase lets them do, and teams made of themes. */
@Import(LabWorld.class)
class LabTeamsDbTest extends DbTest {

    private static final TeamRules CLOSED = new TeamRules(false, false, false, false);
    private static final TeamRules READ_BACK = new TeamRules(false, true, true, true);

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    Themes themes;
    @Autowired
    ThemeRounds rounds;
    @Autowired
    Provenance provenance;
    @Autowired
    Participants participants;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcClient database;

    private SpaceId space;
    private LabSessionDetails session;

    @BeforeEach
    void an_evening_with_a_phase_for_teams() {
        space = world.space();
        var programme = new Programme(List.of(phase(PhaseKind.WELCOME, May.NOTHING), phase(PhaseKind.TEAMS, new May(false, true, true)),
                phase(PhaseKind.TEAMS, new May(true, true, false)), phase(PhaseKind.READ_BACK, May.NOTHING), phase(PhaseKind.CLOSE, May.NOTHING)), List.of());
        session = sessions.read(world.kim, sessions.create(world.kim, new NewLabSession(space.value(), LabWorld.everybody()), programme));
    }

    @Test
    void every_phase_says_what_teams_may_and_what_was_read_back_stays_readable() {
        sessions.open(world.kim, session.id());
        assertThat(rules()).isEqualTo(CLOSED);
        session = evenings.start(world.kim, session.id());
        assertThat(rules()).isEqualTo(CLOSED);
        next();
        assertThat(rules()).as("people choose, each team sees its own").isEqualTo(new TeamRules(true, true, false, false));
        next();
        assertThat(rules()).as("teams look at each other").isEqualTo(new TeamRules(false, true, true, false));
        next();
        assertThat(rules()).isEqualTo(READ_BACK);
        next();
        assertThat(rules()).isEqualTo(new TeamRules(false, false, true, false));
        session = evenings.back(world.kim, session.id(), session.stageVersion());
        session = evenings.back(world.kim, session.id(), session.stageVersion());
        session = evenings.back(world.kim, session.id(), session.stageVersion());
        assertThat(rules()).as("taken back after the read-back: others are covered again").isEqualTo(new TeamRules(true, true, false, false));
        sessions.close(world.kim, session.id());
        assertThat(rules()).isEqualTo(CLOSED);
    }

    @Test
    void whoever_withdraws_while_the_facilitator_goes_on_waits_and_stops_nobody() throws Exception {
        sessions.open(world.kim, session.id());
        session = evenings.start(world.kim, session.id());
        next();
        var magda = world.join(session, "Magda");
        var place = session.id().value();
        rounds.begin(world.kim, place, space.value(), false);
        try (var phone = Executors.newSingleThreadExecutor()) {
            var leaves = new AtomicReference<Future<?>>();
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                rounds.allow(Actor.SYSTEM, place, ThemeRules.TAKE_PART);
                leaves.set(phone.submit(() -> participants.leave(magda, magda.id())));
                Awaitility.await().until(this::somebodyWaits);
                teams.allow(Actor.SYSTEM, new TeamPlace(place, space.value(), false), READ_BACK);
            });
            leaves.get().get(20, TimeUnit.SECONDS);
        }
        assertThat(rules()).isEqualTo(READ_BACK);
    }

    private boolean somebodyWaits() {
        return database.sql("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'").query(Integer.class).single() > 0;
    }

    @Test
    void a_session_without_such_a_phase_has_no_teams_until_a_facilitator_makes_room() {
        var plain = world.open(space);
        assertThat(teams.known(plain.id().value())).isFalse();
        labTeams.prepare(world.kim, plain.id());
        teams.make(world.kim, plain.id().value(), NewTeam.titled("Toch een team"));
        assertThat(teams.read(world.kim, plain.id().value()).teams()).hasSize(1);
    }

    @Test
    void teams_are_made_of_the_chosen_themes_once_and_know_where_they_came_from() {
        sessions.open(world.kim, session.id());
        var place = session.id().value();
        rounds.begin(world.kim, place, space.value(), false);
        assertThat(labTeams.waiting(world.kim, session.id())).isZero();
        var note = Ids.next();
        var housing = theme("Wonen", note);
        var language = theme("Taal", Ids.next());
        theme("Niet gekozen", Ids.next());
        rounds.close(world.kim, place, List.of(housing, language));
        assertThat(labTeams.waiting(world.kim, session.id())).isEqualTo(2);
        var made = labTeams.fromThemes(world.kim, session.id());
        assertThat(teams.read(world.kim, place).teams()).extracting(TeamCard::title).containsExactlyInAnyOrder("Wonen", "Taal");
        assertThat(labTeams.fromThemes(world.kim, session.id())).isEmpty();
        assertThat(labTeams.waiting(world.kim, session.id())).isZero();
        var ofHousing = teams.read(Actor.SYSTEM, place).teams().stream().filter(it -> housing.value().equals(it.theme())).findFirst().orElseThrow();
        assertThat(made).contains(ofHousing.id());
        assertThat(provenance.origins(new Piece(Piece.Kind.TEAM, ofHousing.id().value()), Piece.Kind.NOTE)).containsExactly(Piece.note(note));
    }

    private ThemeId theme(String title, UUID note) {
        return themes.propose(world.kim, session.id().value(), new NewTheme(ThemeId.next(), title, "", Language.NL, List.of(), List.of(note)));
    }

    private void next() {
        session = evenings.next(world.kim, session.id(), session.stageVersion());
    }

    private TeamRules rules() {
        return teams.read(Actor.SYSTEM, session.id().value()).may();
    }

    private static Phase phase(PhaseKind kind, May may) {
        return new Phase(Ids.next(), kind, Localized.nl(kind.name()), Localized.nl("Doe mee"), 10, null, may);
    }
}
