package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * axe finds nothing on any page: every route of the application, on a phone and on a laptop, in light and in dark. A route
 * without an example here fails the test, so that a new page cannot be forgotten.
 */
class EveryRouteAccessibleIT extends BrowserTest {

    /** The address templates of the Vaadin routes, each with an example; {@code {…}} is filled in from the demo. */
    private static final Map<String, String> EXAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("", "/"),
            Map.entry("me", "/me"),
            Map.entry("admin/accounts", "/admin/accounts"),
            Map.entry("admin/mail", "/admin/mail"),
            Map.entry("admin/translation", "/admin/translation"),
            Map.entry("admin/words", "/admin/words"),
            Map.entry("concern/:concern", "/concern/{concern}"),
            Map.entry("lab/:session/board/:board?/:part?", "/lab/{published}/board"),
            Map.entry("spaces", "/spaces"),
            Map.entry("spaces/new", "/spaces/new"),
            Map.entry("space/:space/:tab?", "/space/{space}"),
            Map.entry("space/:space/edit", "/space/{space}/edit"),
            Map.entry("space/:space/framework/edit", "/space/{space}/framework/edit"),
            Map.entry("space/:space/framework/:number([1-9][0-9]{0,5})", "/space/{space}/framework/1"),
            Map.entry("space/:space/vision/:goal", "/space/{space}/vision/{goal}"),
            Map.entry("lab/:session/themes", "/lab/{published}/themes"),
            Map.entry("lab/:session/next", "/lab/{published}/next"),
            Map.entry("action/:id", "/action/{action}"),
            Map.entry("contributions", "/contributions"),
            Map.entry("actions/:space/from/:kind/:id", "/actions/{space}/from/theme/{theme}"),
            Map.entry("chain/:kind/:id", "/chain/action-point/{done}"),
            Map.entry("actions/:space/files", "/actions/{space}/files"),
            Map.entry("proposal/:id", "/proposal/{proposal}"),
            Map.entry("proposal/:id/edit", "/proposal/{draft}/edit"),
            Map.entry("organisations", "/organisations"),
            Map.entry("import", "/import"),
            Map.entry("poll/:poll", "/poll/{poll}"),
            Map.entry("poll/:poll/edit", "/poll/{poll}/edit"),
            Map.entry("poll/:poll/links", "/poll/{poll}/links"),
            Map.entry("meeting/:meeting", "/meeting/{meeting}"),
            Map.entry("lab/new/:space", "/lab/new/{space}"),
            Map.entry("lab/templates/:space", "/lab/templates/{space}"),
            Map.entry("lab/templates/:space/:template", "/lab/templates/{space}/{template}"),
            Map.entry("lab/:session/console", "/lab/{open}/console"),
            Map.entry("lab/:session/plan", "/lab/{open}/plan"),
            Map.entry("lab/:session/teams", "/lab/{published}/teams"),
            Map.entry("lab/:session/actions", "/lab/{published}/actions"),
            Map.entry("actions/:space/burn-up", "/actions/{space}/burn-up"),
            Map.entry("lab/:session/team/:team", "/lab/{published}/team/{team}"),
            Map.entry("lab/:session/outcome", "/lab/{published}/outcome")));

    /** Pages that are not Vaadin's, and further states of those that are. */
    private static final List<String> MORE = List.of("/space/{space}/members", "/space/{space}/framework", "/space/{space}/vision", "/space/{space}/sessions", "/space/{space}/date-polls", "/space/{space}/meetings", "/space/{space}/actions", "/space/{space}/actions?form=board", "/space/{space}/actions?group=theme&pile=all",
            "/space/{space}/proposals", "/space/{space}/involvement", "/space/{space}/team-plans", "/t/nothing", "/proposal/{draft}", "/proposals/{proposal}", "/proposals/{space}", "/s/nothing",
            "/lab/{published}/console", "/join/{code}", "/join/000000", "/projector/{open}", "/outcome/{published}", "/outcome/{published}/check", "/p/{personal}", "/p/nothing", "/m/nothing",
            "/progress/{space}", "/progress/nothing", "/a/nothing", "/c/nothing", "/chain/theme/{theme}",
            "/space/{space}/confidants", "/space/{space}/words", "/space/{space}/concerns",
            "/lab/{published}/board/{board}/wall", "/lab/{published}/board/{board}/photos", "/lab/{published}/board/{board}/hidden", "/lab/{published}/board/{board}/files",
            "/api/docs", "/this-page-is-not-there");

    @Test
    void every_route_has_an_example() {
        var routes = new TreeSet<String>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.tafelronde").stream()
                .filter(it -> it.isAnnotatedWith(Route.class)).forEach(it -> routes.add(it.getAnnotationOfType(Route.class).value()));
        assertThat(EXAMPLES.keySet()).as("examples against routes").isEqualTo(routes);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1366})
    void nothing_stands_in_anybodys_way(int width) throws SQLException {
        var places = places();
        var page = person(new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("nl-NL"));
        page.navigate("/sign-in");
        accessibleInLightAndDark(page);
        new Facilitator(page, "administrator");
        page.navigate(fill("/poll/{poll}/links", places));
        var handout = page.locator(".poll-card p").last().textContent();
        places.put("personal", handout.substring(handout.lastIndexOf('/') + 1));
        assertAll(Stream.concat(EXAMPLES.values().stream(), MORE.stream()).map(example -> () -> {
            page.navigate(fill(example, places));
            page.locator("h1").first().waitFor();
            accessibleInLightAndDark(page);
        }));
    }

    @Test
    void an_unknown_address_is_answered_with_404_and_no_demand_to_sign_in() {
        var page = laptop("nl-NL");
        assertThat(page.navigate("/geen/pagina").status()).isEqualTo(404);
        page.locator("h1").first().waitFor();
        assertThat(page.url()).endsWith("/geen/pagina");
        assertThat(page.navigate("/").status()).isEqualTo(200);
    }

    @Test
    void the_phone_page_stays_accessible_through_an_evening() throws SQLException {
        var places = places();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var phone = new Phone(person(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)
                    .setLocale("pl").setColorScheme(scheme)), Language.PL);
            phone.page.navigate("/join/" + places.get("code"));
            phone.page.locator("form.join button[type=submit]").click();
            phone.page.locator("[role=alert]").waitFor();
            accessible(phone.page);
            phone.join(places.get("code"), StakeholderGroup.MIGRANT, null);
            phone.page.locator("main h1").first().waitFor();
            accessible(phone.page);
            phone.openMenu();
            accessible(phone.page);
        }
    }

    /** Path, the button that opens it, and a word that stands in it; of dialogs that change something when confirmed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /space/{space}/members | space.invite                | space.person-email
            /organisations         | network.add                 | network.website
            /space/{space}/actions | actionpoint.new             | actionpoint.review-help
            /space/{space}/proposals | proposal.new              | proposal.material-help
            /space/{space}/involvement | involvement.reach-add   | involvement.reach-people
            /space/{space}/involvement | involvement.decision-add | involvement.decision-on-help
            /lab/{published}/team/{team} | lab-plan.add           | lab-plan.due
            /lab/{published}/team/{team} | lab-plan.answer        | lab-plan.answer-help
            /proposal/{draft}      | proposal.signer-add         | proposal.signer-email-help
            /proposal/{proposal}   | proposal.decide             | proposal.decide-help
            /action/{action}       | actionpoint.to.done         | actionpoint.reason-proof
            /action/{action}       | actionpoint.personal-link   | actionpoint.personal-link-help
            /action/{action}       | actionpoint.origin-add      | actionpoint.origin-help
            /space/{space}/vision  | vision.add-goal             | vision.field.adopted-by-help
            /lab/{published}/themes | lab.theme.new              | lab.theme.language
            /me                    | access.erase.start          | access.erase.type
            /lab/{published}/outcome | lab-report.correct        | lab-report.correct-what
            /lab/{open}/plan       | lab.plan.keep-as-template   | lab.template.description""")
    void dialogs_stand_in_nobodys_way(String path, String button, String word) throws SQLException {
        var page = laptop("nl-NL");
        new Facilitator(page, "administrator");
        page.navigate(fill(path, places()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Facilitator.say(button))).first().click();
        for (var width : List.of(1366, 390)) {
            page.setViewportSize(width, 844);
            page.getByText(Facilitator.say(word)).first().waitFor();
            accessibleInLightAndDark(page);
        }
        page.keyboard().press("Escape");
        page.getByText(Facilitator.say(word)).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private Map<String, String> places() throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var open = query.executeQuery("select id, space, join_code from lab_session where state = 'OPEN'");
            assertThat(open.next()).isTrue();
            var places = new TreeMap<>(Map.of("open", open.getString(1), "space", open.getString(2), "code", open.getString(3)));
            var published = query.executeQuery("select id from lab_session where state = 'PUBLISHED'");
            assertThat(published.next()).isTrue();
            places.put("published", published.getString(1));
            concern(query, places);
            var template = query.executeQuery("select id from phase_template limit 1");
            assertThat(template.next()).isTrue();
            places.put("template", template.getString(1));
            var action = query.executeQuery("select id from action_point p where state not in ('DONE', 'DROPPED') "
                    + "and not exists (select 1 from action_point_evidence e where e.action_point_id = p.id) order by number limit 1");
            assertThat(action.next()).isTrue();
            places.put("action", action.getString(1));
            proposals(query, places);
            var theme = query.executeQuery("select id from theme where place = '" + places.get("published") + "' and state = 'CHOSEN' limit 1");
            assertThat(theme.next()).isTrue();
            places.put("theme", theme.getString(1));
            var done = query.executeQuery("select id from action_point where state = 'DONE' order by number limit 1");
            assertThat(done.next()).isTrue();
            places.put("done", done.getString(1));
            var team = query.executeQuery("select team_id from lab_team_ask limit 1");
            assertThat(team.next()).isTrue();
            places.put("team", team.getString(1));
            var poll = query.executeQuery("select id from date_poll where state = 'OPEN' limit 1");
            assertThat(poll.next()).isTrue();
            places.put("poll", poll.getString(1));
            var meeting = query.executeQuery("select id from meeting limit 1");
            assertThat(meeting.next()).isTrue();
            places.put("meeting", meeting.getString(1));
            var goal = query.executeQuery("select id from vision_goal order by position limit 1");
            assertThat(goal.next()).isTrue();
            places.put("goal", goal.getString(1));
            return places;
        }
    }

    /** One of the demo's proposals that is on an agenda, and one that is a draft. */
    private static void proposals(Statement query, Map<String, String> places) throws SQLException {
        for (var state : Map.of("proposal", "ON_AGENDA", "draft", "DRAFT").entrySet()) {
            var found = query.executeQuery("select id from proposal where state = '" + state.getValue() + "' limit 1");
            assertThat(found.next()).isTrue();
            places.put(state.getKey(), found.getString(1));
        }
    }

    /** A concern that the administrator may read, because they are named; the demo has none. */
    private static void concern(Statement query, Map<String, String> places) throws SQLException {
        query.executeUpdate("insert ignore into concern_receiver select '" + places.get("space") + "', id, now(6) from account where administrator");
        query.executeUpdate("insert ignore into space_member (id, space_id, account_id, role, since, version) select uuid(), '" + places.get("space")
                + "', id, 'OBSERVER', now(6), 0 from account where administrator and id not in (select account_id from space_member where space_id = '" + places.get("space") + "')");
        places.put("concern", "00000000-0000-4000-8000-000000000001");
        query.executeUpdate("insert ignore into concern (id, space_id, place_id, source, spot, text, language, state, created_at, changed_at, version) values ('"
                + places.get("concern") + "', '" + places.get("space") + "', '" + places.get("open") + "', 'PHONE', '{\"nl\": \"LAB\"}', 'Mijn paspoort ligt bij de baas', 'NL', 'NEW', now(6), now(6), 0)");
        var board = query.executeQuery("select id from board where place_id = '" + places.get("published") + "' limit 1");
        assertThat(board.next()).isTrue();
        places.put("board", board.getString(1));
    }

    private static String fill(String example, Map<String, String> places) {
        var filled = example;
        for (var place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }
}
