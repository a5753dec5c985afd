package nl.tafelronde.lab;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestMail;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.access.Role;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** After the evening a team plans what it does, asks what it needs, and hears the municipality's answer; people without account too. */
@Import(LabWorld.class)
class TeamPlansDbTest extends DbTest {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/t/[\\w-]+)");

    @Autowired
    LabWorld world;
    @Autowired
    TeamPlans plans;
    @Autowired
    TeamPlanLinks links;
    @Autowired
    LabTeams labTeams;
    @Autowired
    ResearchTeams teams;
    @Autowired
    TeamPeople people;
    @Autowired
    LabSessions sessions;
    @Autowired
    NextSessions next;
    @Autowired
    Outcomes outcomes;
    @Autowired
    ActionPoints points;
    @Autowired
    Participants participants;
    @Autowired
    PersonalFiles files;
    @Autowired
    Provenance provenance;
    @Autowired
    JdbcTemplate database;

    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;

    private final String kims = "kim." + UUID.randomUUID() + "@example.org";
    private final String mail = "sowa." + UUID.randomUUID() + "@example.org";
    private SpaceId space;
    private Actor.Person kim;
    private LabSessionDetails session;
    private TeamId team;
    private Actor.Participant sowa;
    private Actor.Participant other;

    @BeforeEach
    void after_an_evening_with_two_teams() {
        space = world.space();
        var account = accounts.invite(Actor.SYSTEM, new Invitation("Kim", kims, Language.NL, false));
        members.add(Actor.SYSTEM, space, account, Role.FACILITATOR, null);
        kim = new Actor.Person(account, "Kim", false, Language.NL);
        session = world.running(space);
        sowa = world.joinWithMail(session, "Sowa", Language.PL, mail);
        other = world.join(session, "Uil");
        labTeams.prepare(kim, session.id());
        team = teams.make(kim, session.id().value(), NewTeam.titled("Meedoen"));
        var second = teams.make(kim, session.id().value(), NewTeam.titled("Wonen"));
        people.place(kim, session.id().value(), sowa.id(), team);
        people.place(kim, session.id().value(), other.id(), second);
        assertThatThrownBy(() -> plans.ask(sowa, team, "Een zaal")).satisfies(refusedWith("lab-plan.not-yet"));
        sessions.close(kim, session.id());
    }

    @Test
    void an_activity_of_the_team_is_an_action_point_that_came_from_it() {
        var id = plans.add(sowa, team, "Soepavond houden", "Sowa en Bo", today().plusDays(20));
        var plan = plans.read(sowa, team);
        assertThat(plan.writes()).isTrue();
        assertThat(plan.answers()).isFalse();
        assertThat(plan.activities()).singleElement().satisfies(it -> assertThat(it.owner()).isEqualTo("Sowa en Bo"));
        assertThat(provenance.from(new Piece(Piece.Kind.ACTION_POINT, id.value()))).containsExactly(new Piece(Piece.Kind.TEAM, team.value()));
        assertThatThrownBy(() -> plans.move(sowa, team, id, ActionState.DONE, " ")).satisfies(refusedWith("actionpoint.refused.proof"));
        plans.move(sowa, team, id, ActionState.DONE, "Er waren veertig mensen");
        assertThat(points.read(kim, id).state()).isEqualTo(ActionState.DONE);
        assertThat(points.history(kim, id)).as("the history says what kind of somebody did it, and not who").isNotEmpty().allSatisfy(it -> {
            assertThat(it.actorKind()).isEqualTo("participant");
            assertThat(it.by()).isNull();
        });
        plans.move(kim, team, id, ActionState.STARTED, null);
        assertThat(points.history(kim, id).getFirst().by()).isEqualTo(kim.id().value());
        assertThatThrownBy(() -> plans.add(sowa, team, "Te laat", "Sowa", today().minusDays(1))).satisfies(refusedWith("actionpoint.refused.past"));
        assertThatThrownBy(() -> plans.add(sowa, team, "Wanneer?", "Sowa", null)).satisfies(refusedWith("actionpoint.refused.date"));
    }

    @Test
    void who_is_in_another_team_or_session_neither_reads_nor_writes_it() {
        var id = plans.add(sowa, team, "Soepavond houden", "Sowa", today().plusDays(20));
        assertThatThrownBy(() -> plans.read(other, team)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> plans.ask(other, team, "Geld")).satisfies(refusedWith("kernel.forbidden"));
        var theirs = plans.mine(other, session.id()).orElseThrow();
        assertThatThrownBy(() -> plans.move(other, theirs, id, ActionState.DROPPED, "weg ermee")).satisfies(refusedWith("kernel.not-found"));
        assertThat(plans.mine(world.join(world.running(space), "Elders"), session.id())).isEmpty();
    }

    @Test
    void the_municipality_answers_and_the_team_hears_it_in_their_language() throws Exception {
        var ask = plans.ask(sowa, team, "Mogen wij de zaal gebruiken?");
        TestMail.await(kims, 2);
        assertThat(TestMail.to(kims)).anySatisfy(it -> assertThat(it.getSubject()).isEqualTo("Meedoen vraagt iets van de gemeente"));
        assertThatThrownBy(() -> plans.answer(sowa, ask, 0, TeamAsk.State.ANSWERED, "Ja")).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> plans.answer(world.member(space, Role.MEMBER), ask, 0, TeamAsk.State.ANSWERED, "Ja")).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> plans.answer(kim, ask, 0, TeamAsk.State.ANSWERED, " ")).satisfies(refusedWith("kernel.text-empty"));
        plans.answer(kim, ask, 0, TeamAsk.State.TAKEN_OVER, "Wij regelen de zaal.");
        assertThatThrownBy(() -> plans.answer(kim, ask, 0, TeamAsk.State.ANSWERED, "Nee")).satisfies(refusedWith("kernel.stale"));
        var told = TestMail.await(mail, 1);
        assertThat(told.getSubject()).isEqualTo("Odpowiedź gminy dla: Meedoen");
        assertThatThrownBy(() -> plans.withdraw(sowa, ask, true)).satisfies(refusedWith("lab-plan.answered"));
        try (var browser = new TestBrowser(address())) {
            var matcher = LINK.matcher(text(told.getContent()));
            assertThat(matcher.find()).isTrue();
            var page = browser.get(matcher.group(1));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Wij regelen de zaal.", "Gmina to zrobi").doesNotContain(mail, "Sowa", "Uil");
            var sealed = Pattern.compile("https?://[^/\\s]+(/t/[\\w.-]+)").matcher(database.queryForObject("select words from mail where receiver = ?", String.class, mail));
            assertThat(sealed.find()).isTrue();
            assertThat(sealed.group(1)).contains("sealed.team-plan.");
            assertThat(browser.get(sealed.group(1)).statusCode()).as("who reads the outbox does not write in their place").isEqualTo(404);
        }
    }

    @Test
    void with_the_link_somebody_without_account_writes_in_the_plan() {
        var path = TeamPlanLinks.PATH + links.token(sowa.id());
        try (var browser = new TestBrowser(address())) {
            assertThat(browser.get(path + "?lang=pl").body()).contains("Plan twojego zespołu", "Meedoen").doesNotContain("Wonen");
            var empty = post(browser, path, "what=add&text=Soepavond&who=&due=");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains(">Soepavond<");
            assertThat(post(browser, path, "what=add&text=Soepavond&who=Ana&due=" + today().plusDays(9)).statusCode()).isEqualTo(303);
            var activity = plans.read(kim, team).activities().getFirst();
            assertThat(post(browser, path, "what=move&state=WAITING&why=Op+de+sleutel&id=" + activity.id()).statusCode()).isEqualTo(303);
            assertThat(post(browser, path, "what=ask&text=Een+tolk").statusCode()).isEqualTo(303);
            var plan = plans.read(kim, team);
            assertThat(plan.activities()).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(ActionState.WAITING));
            assertThat(plan.asks()).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("Een tolk"));
            assertThat(post(browser, path, "what=withdraw&id=" + plan.asks().getFirst().id()).statusCode()).isEqualTo(303);
            assertThat(plans.read(kim, team).asks()).isEmpty();
            clock.move(Duration.ofDays(183));
            assertThat(browser.get(path).statusCode()).isEqualTo(200);
            clock.move(Duration.ofDays(2));
            assertThat(browser.get(path).statusCode()).as("good for half a year").isEqualTo(404);
            assertThat(browser.get("/t/nonsense").statusCode()).isEqualTo(404);
            assertThat(browser.get("/t/of/" + session.id()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_somebody_asked_is_in_their_file_and_leads_to_nobody_once_they_leave() {
        plans.ask(sowa, team, "Een tolk");
        assertThat(files.export(sowa).get("teamPlan").toString()).contains("Een tolk");
        assertThat(files.export(other)).doesNotContainKey("teamPlan");
        participants.leave(sowa, sowa.id());
        assertThatThrownBy(() -> links.open(links.token(sowa.id()))).satisfies(refusedWith("lab-plan.link-unknown"));
        assertThat(plans.read(kim, team).asks()).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("Een tolk"));
    }

    @Test
    void the_plans_of_a_space_say_what_each_says_and_many_take_few_statements() {
        var first = plans.add(sowa, team, "Soepavond houden", "Sowa", today().plusDays(20));
        plans.ask(sowa, team, "Een tolk");
        for (var number = 0; number < 10; number++) {
            plans.add(sowa, team, "Nog iets " + number, "Sowa", today().plusDays(20));
        }
        var two = Queries.during(() -> plans.inSpace(kim, space.value()));
        var elsewhere = world.space();
        var large = world.running(elsewhere);
        labTeams.prepare(world.kim, large.id());
        for (var number = 0; number < 8; number++) {
            teams.make(world.kim, large.id().value(), NewTeam.titled("Team " + number));
        }
        sessions.close(world.kim, large.id());
        assertThat(Queries.during(() -> plans.inSpace(world.kim, elsewhere.value()))).as("canvas, checks and asks of each team").isLessThanOrEqualTo(two + 6 * 3);
        plans.move(sowa, team, first, ActionState.DONE, "klaar");
        var all = plans.inSpace(kim, space.value());
        assertThat(all).extracting(TeamPlan::title).containsExactlyInAnyOrder("Meedoen", "Wonen");
        all.forEach(it -> assertThat(it).isEqualTo(plans.read(kim, it.team())));
        assertThat(all.stream().filter(it -> it.team().equals(team)).findFirst().orElseThrow().activities()).hasSize(11).last().satisfies(it -> assertThat(it.number()).isEqualTo(1));
        var member = plans.inSpace(world.member(space, Role.MEMBER), space.value());
        assertThat(member).hasSize(2).noneMatch(TeamPlan::writes).noneMatch(TeamPlan::answers);
    }

    @Test
    void open_action_points_go_along_to_the_next_session_once_and_are_as_far_as_they_are() {
        var open = plans.add(sowa, team, "Cijfers verzamelen.", "Ana", today().plusDays(9));
        plans.move(kim, team, plans.add(sowa, team, "Al gedaan", "Bo", today().plusDays(9)), ActionState.DONE, "klaar");
        agreed("Cijfers verzamelen. En wel dit jaar");
        var offer = next.offer(kim, session.id());
        assertThat(offer.points()).singleElement().satisfies(it -> {
            assertThat(it.actionPoint()).isEqualTo(open.value());
            assertThat(it.text().in(Language.PL)).isEqualTo("Cijfers verzamelen.");
        });
        var id = next.make(kim, session.id(), new NextSession(LabWorld.plan(), session.programme().copied(), true, Set.of(), List.of(), offer.points()));
        assertThat(next.takenOver(kim, id).orElseThrow().points()).singleElement().satisfies(it -> assertThat(it.done()).isFalse());
        plans.move(kim, team, open, ActionState.DROPPED, "hoeft niet");
        assertThat(next.takenOver(kim, id).orElseThrow().points()).singleElement().satisfies(it -> assertThat(it.done()).isTrue());
    }

    private void agreed(String text) {
        var block = outcomes.edit(kim, session.id()).blocks().stream().filter(it -> it.kind() == OutcomeBlock.Kind.AGREED).findFirst().orElseThrow();
        outcomes.change(kim, session.id(), new OutcomeBlock(block.id(), block.version(), block.kind(), block.phase(), block.heading(), block.body(),
                List.of(new OutcomeBlock.Agreement(Localized.nl(text), "Gemeente")), block.leftOut(), block.shown()));
    }

    private HttpResponse<String> post(TestBrowser browser, String path, String form) {
        return browser.post(path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }
}
