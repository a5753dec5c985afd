package nl.tafelronde.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.live.FeedClient;
import nl.tafelronde.team.CanvasColumn;
import nl.tafelronde.team.EntryId;
import nl.tafelronde.team.EntryStep;
import nl.tafelronde.team.TeamDbTest;
import nl.tafelronde.team.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Teams as a browser meets them: real HTTP, real cookies, every byte looked at. */
class TeamWireTest extends TeamDbTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void what_magda_writes_arrives_at_joost_and_at_nobody_else_and_never_who_wrote_it() throws Exception {
        try (var ofJoost = feed(cookie(joost), housing); var ofIwona = feed(cookie(iwona), housing); var onScreen = feed(cookie(projector), housing)) {
            assertThat(json(ofJoost.next("canvas").data()).get("covered").asBoolean()).isFalse();
            assertThat(json(ofIwona.next("canvas").data()).get("covered").asBoolean()).isTrue();
            assertThat(json(onScreen.next("canvas").data()).get("covered").asBoolean()).isTrue();
            var answer = add(cookie(magda), "Betaalbare kamers", Map.of());
            assertThat(answer.statusCode()).isEqualTo(200);
            var change = json(ofJoost.next("canvas-change").data());
            assertThat(change.get("entry").get("text").asString()).isEqualTo("Betaalbare kamers");
            assertThat(change.get("step").asString()).isEqualTo("add");
            people.help(magda, housing, true);
            assertThat(ofJoost.next("canvas-inside").data()).contains("\"help\":\"");
            teams.time(Actor.SYSTEM, housing, minutes(5));
            for (var feed : new FeedClient[]{ofIwona, onScreen}) {
                awaitTeams(feed, "\"timer\":");
                assertThat(feed.wire()).doesNotContain("kamers", "canvas-change", "canvas-inside", "Magda", "Joost", "\"help\"");
            }
            assertThat(ofJoost.wire() + answer.body()).doesNotContain(magda.id().toString(), joost.id().toString());
        }
    }

    @Test
    void at_the_read_back_all_read_and_when_it_is_taken_back_it_goes_from_the_screens() throws Exception {
        var gone = step(magda, EntryStep.WITHDRAW, add(magda, CanvasColumn.NEED, "Toch maar niet"));
        add(magda, CanvasColumn.NEED, "Betaalbare kamers");
        try (var ofIwona = feed(cookie(iwona), housing); var onScreen = feed(cookie(projector), housing)) {
            ofIwona.next("canvas");
            onScreen.next("canvas");
            teams.allow(Actor.SYSTEM, where, READING_BACK);
            for (var feed : new FeedClient[]{ofIwona, onScreen}) {
                var canvas = json(feed.next("canvas").data());
                assertThat(canvas.get("entries").size()).isEqualTo(1);
                assertThat(canvas.has("inside")).isFalse();
            }
            edit(joost, canvases.read(joost, housing).entries().stream().filter(it -> it.withdrawn() == null).findFirst().orElseThrow(), "Kamers voor jongeren");
            assertThat(onScreen.next("canvas-change").data()).contains("Kamers voor jongeren");
            step(joost, EntryStep.RESTORE, gone);
            step(joost, EntryStep.WITHDRAW, gone);
            ofIwona.next("canvas-change");
            ofIwona.next("canvas-change");
            assertThat(ofIwona.next("canvas-change").data()).contains("\"step\":\"gone\"").doesNotContain("niet");
            teams.allow(Actor.SYSTEM, where, WORKING);
            for (var feed : new FeedClient[]{ofIwona, onScreen}) {
                var covered = json(feed.next("canvas").data());
                assertThat(covered.get("covered").asBoolean()).isTrue();
                assertThat(covered.get("entries").size()).isZero();
            }
            add(magda, CanvasColumn.NEED, "Dit is weer van ons");
            people.speak(magda, housing, "Mevrouw K.");
            awaitTeams(onScreen, "Mevrouw K.");
            assertThat(onScreen.wire() + ofIwona.wire()).doesNotContain("weer van ons");
        }
    }

    @Test
    void who_leaves_a_team_gets_nothing_of_it_any_more_and_who_comes_gets_all() throws Exception {
        try (var ofMagda = feed(cookie(magda), housing)) {
            ofMagda.next("canvas");
            people.choose(magda, place, language);
            assertThat(ofMagda.next("team-mine").data()).contains(language.toString());
            add(joost, CanvasColumn.NEED, "Nu zonder Magda");
            teams.time(Actor.SYSTEM, housing, minutes(3));
            awaitTeams(ofMagda, "\"timer\":");
            assertThat(ofMagda.wire()).doesNotContain("zonder");
        }
        assertThat(get(cookie(magda), "/" + housing).body()).contains("\"covered\":true").doesNotContain("zonder");
        people.choose(iwona, place, housing);
        assertThat(get(cookie(iwona), "/" + housing).body()).contains("Nu zonder Magda");
    }

    @Test
    void who_comes_back_gets_what_they_missed_as_it_stands_now() throws Exception {
        var first = add(magda, CanvasColumn.NEED, "Eerst");
        var number = canvases.read(joost, housing).number();
        edit(magda, first, "Tussendoor");
        edit(magda, canvases.read(joost, housing).entries().getFirst(), "Nu");
        try (var back = FeedClient.open(address() + path("/feed?team=" + housing + "&after=" + number), cookie(joost))) {
            assertThat(back.next("canvas-change").data()).contains("Nu");
            assertThat(back.next("canvas-change").data()).contains("Nu");
            assertThat(back.wire()).doesNotContain("Tussendoor", "event: canvas\n");
        }
    }

    @Test
    void the_second_of_two_who_change_one_text_is_told_so_and_can_try_again_with_what_stands() {
        var entry = add(magda, CanvasColumn.NEED, "Kamers");
        edit(joost, entry, "Kamers voor jongeren");
        var clash = edit(cookie(magda), entry.id(), entry.edition(), "Kamers met een contract");
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("\"code\":\"team.refused.edited-meanwhile\"").contains("Zobacz oba teksty");
        assertThat(edit(cookie(magda), entry.id(), 2, "Kamers voor jongeren met een contract").statusCode()).isEqualTo(200);
    }

    @Test
    void nonsense_floods_and_strangers_are_refused_in_plain_words() {
        assertThat(post(cookie(magda), "{}").statusCode()).isEqualTo(422);
        assertThat(post(cookie(magda), "[1").statusCode()).isEqualTo(422);
        assertThat(post(cookie(magda), "{\"id\":\"" + Ids.next() + "\",\"kind\":\"fly\",\"entry\":\"" + Ids.next() + "\"}").statusCode()).isEqualTo(422);
        assertThat(add(cookie(magda), "x", Map.of("column", "trial", "due", "morgen")).body()).contains("team.refused.date");
        assertThat(post(cookie(magda), "{\"text\":\"" + "x".repeat(20_000) + "\"}").statusCode()).isEqualTo(413);
        assertThat(add("", "Wie ben ik", Map.of()).statusCode()).isEqualTo(401);
        assertThat(add(cookie(iwona), "Niet mijn team", Map.of()).body()).contains("team.refused.not-in-team");
        assertThat(get(cookie(magda), "/" + TeamId.next()).statusCode()).isEqualTo(404);
        assertThat(get("", "").statusCode()).isEqualTo(401);
        var last = 200;
        for (var press = 0; press < 60 && last == 200; press++) {
            last = add(cookie(joost), "Nog een " + press, Map.of()).statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(add(cookie(magda), "Magda kan gewoon door", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_phone_chooses_speaks_asks_for_help_and_says_what_is_not_right() {
        assertThat(put(cookie(iwona), "/mine", Map.of("team", housing.value())).body()).contains("\"team\":\"" + housing + "\"");
        assertThat(put(cookie(iwona), "/" + housing + "/speaker", Map.of("speak", true, "name", "Iwona")).body()).contains("\"speaks\":true");
        assertThat(put(cookie(iwona), "/" + housing + "/help", Map.of("needed", true)).statusCode()).isEqualTo(204);
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getFirst()).satisfies(it -> {
            assertThat(it.card().people()).isEqualTo(3);
            assertThat(it.card().speaker()).isEqualTo("Iwona");
            assertThat(it.help()).isNotNull();
        });
        teams.allow(Actor.SYSTEM, where, READING_BACK);
        assertThat(put(cookie(magda), "/" + housing + "/said", Map.of("text", "Ook gezinnen")).body()).contains("\"right\":false");
        assertThat(get(cookie(magda), "/said").body()).contains("Ook gezinnen");
        var word = canvases.read(joost, housing).inside().words().getFirst();
        assertThat(put(cookie(joost), "/" + housing + "/words/" + word.id(), Map.of("taken", true)).statusCode()).isEqualTo(204);
        assertThat(put(cookie(projector), "/" + housing + "/said", Map.of()).statusCode()).isEqualTo(401);
    }

    /** Timers and speakers travel to all; what came before them on the canvas would have come before them here too. */
    private static void awaitTeams(FeedClient feed, String holding) throws InterruptedException {
        var told = feed.next("teams");
        while (!told.data().contains(holding)) {
            told = feed.next("teams");
        }
    }

    private FeedClient feed(String cookie, TeamId team) throws IOException {
        return FeedClient.open(address() + path("/feed?team=" + team), cookie);
    }

    private String path(String rest) {
        return "/api/places/" + place + "/teams" + rest;
    }

    private HttpResponse<String> add(String cookie, String text, Map<String, String> more) {
        var id = EntryId.next();
        var change = new HashMap<String, Object>(Map.of("id", id, "kind", "add", "entry", id, "column", "need", "text", text));
        change.putAll(more);
        return post(cookie, JSON.writeValueAsString(change));
    }

    private HttpResponse<String> edit(String cookie, EntryId entry, long edition, String text) {
        return post(cookie, JSON.writeValueAsString(Map.of("id", Ids.next(), "kind", "edit", "entry", entry, "edition", edition, "text", text)));
    }

    private HttpResponse<String> post(String cookie, String body) {
        return send(request(cookie, "/" + housing + "/changes").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String cookie, String rest, Map<String, ?> body) {
        return send(request(cookie, rest).PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpResponse<String> get(String cookie, String rest) {
        return send(request(cookie, rest));
    }

    private HttpRequest.Builder request(String cookie, String rest) {
        return HttpRequest.newBuilder(URI.create(address() + path(rest))).header("Cookie", cookie).header("X-Tafelronde", "1")
                .header("Content-Type", "application/json").header("Accept-Language", Language.NL.tag());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
