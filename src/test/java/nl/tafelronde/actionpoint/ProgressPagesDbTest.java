package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationId;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.space.Spaces;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The public page on the wire: what leaves the server, and what never does. */
@Import(World.Maker.class)
class ProgressPagesDbTest extends DbTest {

    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointEvidence evidence;
    @Autowired
    ProgressPages pages;
    @Autowired
    Organisations organisations;
    @Autowired
    Spaces spaces;
    @Autowired
    World.Maker worlds;

    private World world;
    private Actor facilitator;
    private LocalDate today;
    private OrganisationId organisation;
    private String name;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        today = today();
        name = "Gemeente <b>Horst</b> " + Ids.next();
        organisation = organisations.create(world.administrator(), new OrganisationData(name, OrganisationKind.MUNICIPALITY, null));
    }

    @Test
    void there_is_no_page_until_it_is_switched_on_and_none_for_a_space_that_is_gone() throws Exception {
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(pages.settings(facilitator, world.space.value()).shown()).isFalse();
        open();
        assertThat(get("").statusCode()).isEqualTo(200);
        pages.change(facilitator, world.space.value(), false, "");
        var off = get("?lang=en");
        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(off.body()).select("[role=alert]").text()).isEqualTo("This page is not here, or it is no longer open.");
        open();
        spaces.remove(facilitator, world.space);
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(send("/progress/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(send("/progress/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void no_name_address_or_explanation_of_a_person_leaves_the_server() throws Exception {
        open();
        var id = points.create(facilitator, world.space.value(), null, new ActionPointDraft("Een loket openen", "Bel Geheim op 06", Language.NL,
                new Owner(organisation, "Ana Geheim", EmailAddress.of("geheim@example.org")), today.plusDays(3), null, "Geheime pijler", "Meedoen", "Limburg"), List.of());
        points.move(facilitator, id, 0, ActionState.WAITING, "wacht op Geheim");
        make("Door iemand alleen", new Owner(null, "Jan Geheim", null));
        evidence.handIn(facilitator, id, "geheim.txt", null, "x".getBytes(StandardCharsets.UTF_8));
        points.prove(facilitator, id, "Geheime link", "https://example.org/geheim");
        for (var language : Language.values()) {
            var body = get("?lang=" + language.tag()).body();
            assertThat(body).doesNotContainIgnoringCase("geheim").doesNotContain("<b>Horst", "geheim@");
            assertThat(Jsoup.parse(body).select(".points").text()).contains("Een loket openen", name, "Meedoen", "Limburg", "Door iemand alleen");
            assertThat(Jsoup.parse(body).selectFirst("html").attr("lang")).isEqualTo(language.tag());
        }
    }

    @Test
    void it_counts_per_state_theme_and_region_and_says_what_is_late() throws Exception {
        open();
        make("Een", "Taal", "Limburg", 1);
        make("Twee", "Taal", "Brabant", 30);
        var done = make("Drie", "Wonen", "", 30);
        points.move(facilitator, done, 0, ActionState.DONE, "klaar");
        points.show(facilitator, make("Intern", "Geheim thema", "", 30), 0, false);
        clock.move(Duration.ofDays(3));
        var page = Jsoup.parse(get("").body());
        assertThat(page.select(".sum li").eachText()).containsExactly("2 Nog niet begonnen", "0 Begonnen", "0 Wacht", "1 Gedaan", "0 Gaat niet door", "1 Te laat");
        assertThat(page.select("table").get(0).select("tbody tr").eachText()).containsExactly("Taal 2 0 0 0 0 1", "Wonen 0 0 0 1 0 0");
        assertThat(page.select("table").get(1).select("tbody tr").eachText()).containsExactly("Brabant 1 0 0 0 0 0", "Limburg 1 0 0 0 0 1", "Zonder regio 0 0 0 1 0 0");
        assertThat(page.select(".points strong").eachText()).containsExactly("Een", "Twee", "Drie");
        assertThat(page.text()).doesNotContain("Intern", "Geheim thema");
    }

    @Test
    void evidence_is_there_only_when_somebody_said_that_it_is_public() throws Exception {
        open();
        var id = make("Een", "", "", 5);
        var file = evidence.handIn(facilitator, id, "verslag.txt", null, "Gedaan".getBytes(StandardCharsets.UTF_8)).evidence().getFirst().id();
        assertThat(get("/files/" + file).statusCode()).isEqualTo(404);
        evidence.show(facilitator, id, file, true);
        var link = Jsoup.parse(get("").body()).select(".points a").attr("href");
        var sent = send(link);
        assertThat(sent.body()).isEqualTo("Gedaan");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        points.show(facilitator, id, points.read(facilitator, id).version(), false);
        assertThat(send(link).statusCode()).isEqualTo(404);
        points.show(facilitator, id, points.read(facilitator, id).version(), true);
        evidence.show(facilitator, id, file, false);
        assertThat(send(link).statusCode()).isEqualTo(404);
        evidence.show(facilitator, id, file, true);
        pages.change(facilitator, world.space.value(), false, "");
        assertThat(send(link).statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_sets_no_cookie_runs_no_script_and_is_kept_out_of_search() throws Exception {
        pages.change(facilitator, world.space.value(), true, "Eerste regel\n<script>alert(1)</script>");
        var answer = get("");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
        assertThat(answer.body()).doesNotContain("<script").contains("Eerste regel<br>");
        assertThat(Jsoup.parse(send("/progress/" + world.space, "Accept-Language", "uk").body()).selectFirst("html").attr("lang")).isEqualTo("uk");
    }

    @Test
    void a_long_list_comes_in_pages_and_takes_as_many_statements_as_a_short_one() throws Exception {
        open();
        make("Punt 0", "", "", 5);
        var one = Queries.during(() -> pages.read(world.space.value(), 0));
        for (var number = 1; number <= ProgressPages.PAGE; number++) {
            points.create(facilitator, world.space.value(), null, draft("Punt " + number, new Owner(organisation, null, null), "", "", 5), List.of());
        }
        assertThat(one).isGreaterThan(4);
        assertThat(Queries.during(() -> pages.read(world.space.value(), 0))).isLessThanOrEqualTo(one + 1);
        var first = Jsoup.parse(get("").body());
        assertThat(first.select(".points li")).hasSize(ProgressPages.PAGE);
        assertThat(first.select(".pages a").eachText()).containsExactly("1", "2");
        assertThat(Jsoup.parse(get("?page=2").body()).select(".points li")).hasSize(1);
        assertThat(get("?page=99999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void who_may_not_manage_the_space_does_not_open_it() {
        assertThatThrownBy(() -> pages.change(world.people.get(World.Who.MEMBER), world.space.value(), true, "")).satisfies(refusedWith("kernel.forbidden"));
    }

    private void open() {
        pages.change(facilitator, world.space.value(), true, "");
    }

    private ActionPointId make(String text, Owner owner) {
        return points.create(facilitator, world.space.value(), null, draft(text, owner, "", "", 5), List.of());
    }

    private ActionPointId make(String text, String theme, String region, int days) {
        return points.create(facilitator, world.space.value(), null, draft(text, new Owner(null, "Ana", null), theme, region, days), List.of());
    }

    private ActionPointDraft draft(String text, Owner owner, String theme, String region, int days) {
        return new ActionPointDraft(text, "", Language.NL, owner, today.plusDays(days), null, "", theme, region);
    }

    private HttpResponse<String> get(String rest) throws Exception {
        return send("/progress/" + world.space + rest);
    }

    private HttpResponse<String> send(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
