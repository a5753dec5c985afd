package nl.tafelronde.actionpoint;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World.Who;
import nl.tafelronde.World;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@Import(World.Maker.class)
class ActionPointEvidenceDbTest extends DbTest {

    private static final byte[] TEXT = "Eén wegwijzer, zie bijlage.\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointEvidence evidence;
    @Autowired
    ActionPointLinks links;
    @Autowired
    PersonalFiles personal;
    @Autowired
    Accounts accounts;
    @Autowired
    World.Maker worlds;
    @Autowired
    ActionPointPersonalData forgetting;
    @Autowired
    JdbcTemplate database;

    private World world;
    private Actor facilitator;
    private ActionPointId id;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
        id = make(new Owner(null, "Ana", null));
    }

    @Test
    void a_file_of_the_largest_size_comes_back_byte_for_byte_and_is_proof_enough() {
        var large = pdf(EvidenceFileSizes.MOST);
        var now = evidence.handIn(facilitator, id, "verslag.pdf", "Verslag", large);
        assertThat(now.evidence()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Verslag");
            assertThat(it.file()).isEqualTo(new ActionPointDetails.Evidence.File("verslag.pdf", large.length, "PDF"));
            assertThat(it.shown()).isFalse();
        });
        assertThat(evidence.file(world.people.get(Who.MEMBER), id, only()).content()).isEqualTo(large);
        assertThat(points.move(facilitator, id, now.version(), ActionState.DONE, null).state()).isEqualTo(ActionState.DONE);
        assertThat(points.history(facilitator, id)).anySatisfy(it -> {
            assertThat(it.field()).isEqualTo("file");
            assertThat(it.became()).isEqualTo("PDF");
        });
        assertThat(points.history(facilitator, id).toString()).doesNotContain("verslag");
    }

    @Test
    void the_same_file_twice_is_there_once_and_there_is_room_for_so_much_only() {
        evidence.handIn(facilitator, id, "a.txt", null, TEXT);
        assertThat(evidence.handIn(facilitator, id, "b.txt", null, TEXT).evidence()).hasSize(1);
        for (var number = 0; number < 4; number++) {
            evidence.handIn(facilitator, id, number + ".pdf", null, pdf(EvidenceFileSizes.MOST));
        }
        assertThatThrownBy(() -> evidence.handIn(facilitator, id, "5.pdf", null, pdf(EvidenceFileSizes.MOST))).satisfies(refusedWith("actionpoint.file.full"));
        assertThat(points.read(facilitator, id).evidence()).hasSize(5);
    }

    @Test
    void what_was_taken_away_can_be_brought_back_for_thirty_days_and_is_gone_after_that() {
        evidence.handIn(facilitator, id, "a.txt", null, TEXT);
        var file = only();
        points.disprove(facilitator, id, file);
        assertThat(points.read(facilitator, id).evidence()).isEmpty();
        assertThatThrownBy(() -> evidence.file(facilitator, id, file)).satisfies(refusedWith("actionpoint.file.gone"));
        assertThat(evidence.restore(facilitator, id, file).evidence()).hasSize(1);
        points.disprove(facilitator, id, file);
        clock.move(Duration.ofDays(31));
        evidence.forget();
        assertThatThrownBy(() -> evidence.restore(facilitator, id, file)).satisfies(refusedWith("kernel.not-found"));
        assertThat(database.queryForObject("select count(*) from action_point_file_part where evidence_id = ?", Integer.class, file)).isZero();
    }

    @Test
    void files_go_five_years_after_the_action_point_ended_and_the_history_says_so() {
        evidence.handIn(facilitator, id, "a.txt", null, TEXT);
        clock.move(Duration.ofDays(2_000));
        evidence.forget();
        assertThat(points.read(facilitator, id).evidence()).hasSize(1);
        clock.reset();
        points.move(facilitator, id, points.read(facilitator, id).version(), ActionState.DONE, null);
        clock.move(Duration.ofDays(1_800));
        evidence.forget();
        assertThat(points.read(facilitator, id).evidence()).hasSize(1);
        clock.move(Duration.ofDays(30));
        evidence.forget();
        assertThat(points.read(facilitator, id).evidence()).isEmpty();
        assertThat(points.history(facilitator, id).getFirst().field()).isEqualTo("file");
    }

    @Test
    void nobody_gets_a_file_by_its_address_alone() throws Exception {
        evidence.handIn(facilitator, id, "a.txt", null, TEXT);
        assertThat(get("/api/action-points/" + id + "/files/" + only()).statusCode()).isEqualTo(401);
        var other = make(new Owner(null, "Jan", null));
        assertThat(get(link(other) + "/files/" + only()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_does_it_hands_a_file_in_by_the_personal_link_and_gets_it_back_as_an_attachment() throws Exception {
        var answer = post(link(id), Map.of("state", "DONE", "why", "", "url", ""), "Wegwijzer \"nieuw\".txt", TEXT);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(points.read(facilitator, id).state()).isEqualTo(ActionState.DONE);
        var page = Jsoup.parse(get(link(id)).body());
        var href = page.select("main a[href*=/files/]").attr("href");
        var file = get(href);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_file_that_is_not_what_it_says_is_named_and_what_was_typed_stays() throws Exception {
        var answer = post(link(id) + "?lang=en", Map.of("state", "WAITING", "why", "op een zaal", "url", ""), "foto.png", TEXT);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains(".png").contains("TXT");
        assertThat(page.select("#why").text()).isEqualTo("op een zaal");
        assertThat(points.read(facilitator, id).state()).isEqualTo(ActionState.OPEN);
        assertThat(points.read(facilitator, id).evidence()).isEmpty();
    }

    @Test
    void nothing_is_kept_of_a_report_that_is_refused() throws Exception {
        var answer = post(link(id), Map.of("state", "WAITING", "why", "", "url", ""), "a.txt", TEXT);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Kies het bestand daarna opnieuw");
        assertThat(points.read(facilitator, id).evidence()).isEmpty();
    }

    @Test
    void a_file_that_is_far_too_large_gets_a_sentence_too() throws Exception {
        var answer = post(link(id) + "?lang=en", Map.of("state", "DONE"), "groot.pdf", pdf(EvidenceFileSizes.MOST + 3_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).as(answer.body()).isEqualTo("The file is too large. It may have 10 MB at most.");
    }

    @Test
    void an_address_goes_a_year_after_the_action_point_ended_and_not_while_it_goes_on() {
        var ana = new Owner(null, "Ana", EmailAddress.of("ana." + Ids.next() + "@example.org"));
        var over = make(ana);
        var live = make(ana);
        points.move(facilitator, over, points.read(facilitator, over).version(), ActionState.DROPPED, "hoeft niet");
        clock.move(Duration.ofDays(364));
        forgetting.forget();
        assertThat(points.read(facilitator, over).draft().owner()).isEqualTo(ana);
        clock.move(Duration.ofDays(3));
        forgetting.forget();
        assertThat(points.read(facilitator, over).draft().owner()).isEqualTo(new Owner(null, "Ana", null));
        assertThat(points.read(facilitator, live).draft().owner()).isEqualTo(ana);
    }

    @Test
    void who_is_erased_is_nobody_s_owner_and_handed_in_nothing_any_more() throws Exception {
        var member = world.person(Who.MEMBER);
        var email = accounts.me(member).email();
        var theirs = make(new Owner(null, "Lid van de groep", EmailAddress.of(email)));
        evidence.handIn(facilitator, theirs, "van de begeleider.txt", null, TEXT);
        assertThat(personal.export(member).get("actionpoint").toString()).contains("Lid van de groep", email);
        assertThat(personal.export(facilitator).get("actionpoint").toString()).contains("van de begeleider.txt").doesNotContain("Lid van de groep");
        invitedBy(email);
        var link = link(theirs);
        assertThat(get(link).statusCode()).isEqualTo(200);
        personal.erase(member, email);
        assertThat(points.read(facilitator, theirs).draft().owner()).isEqualTo(new Owner(null, "Iemand", null));
        assertThat(get(link).statusCode()).as("who is nobody's owner reports nothing").isEqualTo(404);
        var facilitating = world.person(Who.FACILITATOR);
        invitedBy(accounts.me(facilitating).email());
        personal.erase(facilitating, accounts.me(facilitating).email());
        assertThat(database.queryForObject("select count(*) from action_point_evidence where handed_in_by = ?", Integer.class, facilitating.id().value())).isZero();
        assertThat(points.read(world.administrator(), theirs).evidence()).hasSize(1);
    }

    /** The mail by which somebody was invited is under way; erasing them meanwhile would be refused as stale. */
    private void invitedBy(String email) {
        Awaitility.await().until(() -> database.queryForObject("select count(*) from mail where receiver = ? and state = 'SENT'", Integer.class, email) > 0);
    }

    /** Sizes, so that tests say what they mean. */
    private static final class EvidenceFileSizes {
        static final int MOST = ActionPointEvidence.MAX_BYTES;
    }

    private UUID only() {
        return points.read(world.administrator(), id).evidence().getFirst().id();
    }

    private String link(ActionPointId of) {
        return URI.create(links.link(facilitator, of)).getPath();
    }

    private ActionPointId make(Owner owner) {
        return points.create(facilitator, world.space.value(), null, new ActionPointDraft("Taalcafé", "", Language.NL, owner,
                today().plusDays(9), null, "", "", ""), List.of());
    }

    private static byte[] pdf(int bytes) {
        var content = new byte[bytes];
        new Random(Ids.next().getLeastSignificantBits()).nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, content, bytes - 5, 5);
        return content;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String called, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"file\"; filename=\"" + called.replace("\"", "%22") + "\"", file);
        body.writeBytes("--grens--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", "multipart/form-data; boundary=grens")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        body.writeBytes(("--grens\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
