package nl.tafelronde.poll.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.poll.Choice;
import nl.tafelronde.poll.DatePolls;
import nl.tafelronde.poll.PersonState;
import nl.tafelronde.poll.PollAnswers;
import nl.tafelronde.poll.PollPlan;
import nl.tafelronde.poll.PollWorld;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The page of a personal link on the wire: what leaves the server, with and without script. */
@Import({PollWorld.class, World.Maker.class})
class AnswerPagesDbTest extends DbTest {

    @Autowired
    PollWorld world;
    @Autowired
    PollAnswers answers;
    @Autowired
    DatePolls polls;

    private final String jan = "jan." + UUID.randomUUID() + "@example.org";

    @Test
    void of_others_nothing_leaves_a_hidden_poll_and_only_chosen_names_an_open_one() throws Exception {
        for (var hidden : new boolean[] {true, false}) {
            var plan = world.plan();
            var made = world.open(new PollPlan(plan.title(), plan.explanation(), plan.location(), plan.deadline(), hidden, plan.minimums(), plan.slots()),
                    "Jan Geheim <" + jan + ">", "Ria Verborgen <ria." + UUID.randomUUID() + "@example.org>");
            var people = world.people(made);
            var option = world.options(made).getFirst().id();
            var ria = world.token(made, people.get(1));
            answers.answer(ria, option, Choice.YES, Language.NL);
            answers.say(ria, "Ria uit de straat", "Stil woord", Language.NL);
            var token = world.token(made, people.getFirst());
            var seen = get("/p/" + token).body() + get("/p/" + token + "/standing?lang=nl").body() + post("/p/" + token + "/opened?lang=nl", "{}").body();
            assertThat(seen).doesNotContain("@example.org", "Verborgen", "Stil woord", people.get(1).id().toString());
            assertThat(seen.contains("Ria uit de straat")).isEqualTo(!hidden);
            assertThat(seen.contains("Ja: 1")).isEqualTo(!hidden);
        }
    }

    @Test
    void it_works_as_a_plain_form_in_the_language_that_was_chosen() throws Exception {
        var made = world.open(world.plan(), jan);
        var token = world.token(made, world.people(made).getFirst());
        var page = Jsoup.parse(get("/p/" + token + "?lang=pl").body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("pl");
        assertThat(page.select("fieldset.date")).hasSize(2);
        var options = world.options(made);
        var done = post("/p/" + token, "lang=pl&choice-" + options.getFirst().id() + "=YES&choice-" + options.get(1).id() + "=NO&comment=Po+19%3A00&name=");
        assertThat(done.statusCode()).isEqualTo(303);
        var again = Jsoup.parse(get(done.headers().firstValue("Location").orElseThrow().replaceAll("#.*", "")).body());
        assertThat(again.select("input[checked]").eachAttr("value")).containsExactly("YES", "NO");
        assertThat(again.selectFirst("#comment").text()).isEqualTo("Po 19:00");
        assertThat(again.selectFirst("#status").text()).startsWith("Wszystko zapisano");
        assertThat(answers.read(token).language()).isEqualTo(Language.PL);
    }

    @Test
    void fetching_changes_nothing_and_the_page_is_told_to_nobody() throws Exception {
        var made = world.open(world.plan(), jan);
        var token = world.token(made, world.people(made).getFirst());
        var answer = get("/p/" + token);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(world.people(made).getFirst().state()).isNotEqualTo(PersonState.OPENED);
        post("/p/" + token + "/opened?lang=nl", "{}");
        assertThat(world.people(made).getFirst().state()).isEqualTo(PersonState.OPENED);
    }

    @Test
    void what_people_write_does_nothing_in_the_page_and_wrong_links_and_taps_are_answered_in_words() throws Exception {
        var plan = world.plan();
        var made = world.open(new PollPlan(Localized.nl("<script>alert(1)</script>"), Localized.EMPTY, "\"><img src=x>", plan.deadline(), true, plan.minimums(), plan.slots()), jan);
        var token = world.token(made, world.people(made).getFirst());
        assertThat(get("/p/" + token).body()).doesNotContain("<script>alert", "<img src=x>");
        var wrong = get("/p/AAAA?lang=en");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(wrong.body()).selectFirst("[role=alert]").text()).startsWith("This link is not right");
        var gone = post("/p/" + token + "/answer?lang=nl", "{\"option\":\"" + UUID.randomUUID() + "\",\"choice\":\"YES\"}");
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("poll.option-gone");
        assertThat(post("/p/" + token + "/answer?lang=nl", "{\"option\":\"" + world.options(made).getFirst().id() + "\",\"choice\":\"MISSCHIEN\"}").statusCode()).isEqualTo(422);
        assertThat(post("/p/" + token + "/words?lang=nl", "{\"name\":\"\",\"comment\":\"" + "x".repeat(2_000) + "\"}").statusCode()).isEqualTo(422);
        polls.cancel(made.organiser(), made.id(), "");
        assertThat(Jsoup.parse(get("/p/" + token).body()).selectFirst("[role=status]").text()).startsWith("Deze bijeenkomst gaat niet door");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).header("Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
