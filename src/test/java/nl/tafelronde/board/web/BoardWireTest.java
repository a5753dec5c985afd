package nl.tafelronde.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards as a browser meets them: real HTTP, real cookies, every byte looked at. */
class BoardWireTest extends BoardDbTest {

    @Autowired
    MeterRegistry meters;
    @Autowired
    Texts texts;

    private double droppedBefore;
    private BoardBrowser ofMagda;
    private BoardBrowser ofJoost;

    @BeforeEach
    void two_phones() {
        droppedBefore = meters.get("tafelronde.feed.dropped").counter().count();
        ofMagda = new BoardBrowser(address(), cookie(magda));
        ofJoost = new BoardBrowser(address(), cookie(joost));
    }

    @AfterEach
    void phones_off() {
        ofMagda.close();
        ofJoost.close();
    }

    @Test
    void magda_posts_and_joost_sees_it_on_his_feed() throws Exception {
        join(place, "Ana", StakeholderGroup.MIGRANT, Language.RO);
        join(place, "Iwona", StakeholderGroup.MIGRANT, Language.PL);
        try (var feed = feed(cookie(joost), "?after=1")) {
            var note = Ids.next();
            var answer = ofMagda.add(board, note, "Where can I register? 🏠 <b>bold</b>");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"number\":2").contains(note.toString());
            var change = feed.next("change");
            assertThat(change.id()).isEqualTo("2");
            var it = ofJoost.json(change.data());
            assertThat(it.get("number").asLong()).isEqualTo(2);
            assertThat(it.get("kind").asString()).isEqualTo("add");
            assertThat(it.get("note").get("text").asString()).isEqualTo("Where can I register? 🏠 <b>bold</b>");
            assertThat(it.get("note").get("language").asString()).isEqualTo("pl");
            assertThat(it.get("note").get("group").asString()).isEqualTo("MIGRANT");
            assertThat(it.get("note").has("author")).isFalse();
            assertThat(it.get("note").has("hidden")).isFalse();
            assertThat(feed.wire()).doesNotContain(magda.id().toString()).doesNotContain("Magda");
            assertThat(ofJoost.snapshot(board).body()).contains("<b>bold</b>").doesNotContain(magda.id().toString()).doesNotContain("Magda");
        }
    }

    @Test
    void the_mark_of_a_group_of_one_or_two_is_not_sent_live_not_replayed_and_not_in_a_snapshot() throws Exception {
        try (var live = feed(cookie(joost), "?after=1"); var own = feed(cookie(magda), "?after=1");
                var projector = feed(cookie(new Actor.Display(place, Language.NL)), "?after=1")) {
            add(magda, "Van de enige migrant");
            for (var feed : List.of(live, own, projector)) {
                assertThat(feed.next("change").data()).contains("Van de enige migrant").doesNotContain("MIGRANT");
            }
        }
        try (var replayed = feed(cookie(joost), "?after=1"); var fresh = feed(cookie(joost), "")) {
            assertThat(replayed.next("change").data()).contains("Van de enige migrant").doesNotContain("MIGRANT");
            assertThat(fresh.next("snapshot").data()).contains("Van de enige migrant").doesNotContain("MIGRANT");
        }
        assertThat(ofJoost.snapshot(board).body()).contains("Van de enige migrant").doesNotContain("MIGRANT");
    }

    @Test
    void who_wrote_a_note_that_is_hidden_is_told_and_nobody_else_is_sent_it() throws Exception {
        var note = add(magda, "Mevrouw De Vries is een heks");
        for (var rules : List.of(OPEN, COVERED)) {
            boards.allow(Actor.SYSTEM, board, rules);
            var number = boards.read(joost, board).number();
            try (var own = feed(cookie(magda), "?after=" + number); var others = feed(cookie(joost), "?after=" + number)) {
                change(Actor.SYSTEM, ChangeKind.HIDE, note);
                assertThat(own.next("change").data()).contains("\"hidden\":true").contains("heks");
                assertThat(others.next().data()).doesNotContain("heks");
                try (var replayed = feed(cookie(magda), "?after=" + number)) {
                    assertThat(replayed.next("change").data()).contains("\"hidden\":true").contains("heks");
                }
                assertThat(ofMagda.snapshot(board).body()).contains("\"hidden\":true").contains("heks");
                assertThat(ofJoost.snapshot(board).body()).doesNotContain("heks");
                change(Actor.SYSTEM, ChangeKind.RESTORE, note);
                assertThat(own.next("change").data()).doesNotContain("hidden").contains("heks");
            }
        }
    }

    @Test
    void who_comes_back_gets_exactly_what_was_missed_by_parameter_or_by_header() throws Exception {
        IntStream.rangeClosed(1, 6).forEach(it -> add(magda, "Briefje " + it));
        try (var byParameter = feed(cookie(joost), "?after=4"); var byHeader = feed(cookie(joost), "?after=2", "Last-Event-ID: 4")) {
            add(magda, "Briefje 7");
            for (var feed : List.of(byParameter, byHeader)) {
                assertThat(feed.next(4)).extracting(FeedClient.Event::id).containsExactly("5", "6", "7", "8");
            }
        }
    }

    @Test
    void who_is_too_far_behind_or_ahead_or_new_gets_a_snapshot() throws Exception {
        IntStream.rangeClosed(1, 210).forEach(it -> add(magda, "Briefje " + it));
        for (var query : List.of("", "?after=1", "?after=99999", "?after=nonsense")) {
            try (var feed = feed(cookie(joost), query)) {
                var snapshot = ofJoost.json(feed.next("snapshot").data());
                assertThat(snapshot.get("number").asLong()).isEqualTo(211);
                assertThat(snapshot.get("notes").size()).isEqualTo(210);
                assertThat(snapshot.get("mine").size()).isZero();
            }
        }
    }

    @Test
    void what_was_taken_back_is_not_replayed() throws Exception {
        change(magda, ChangeKind.WITHDRAW, add(magda, "Niet bedoeld"));
        change(Actor.SYSTEM, ChangeKind.HIDE, add(magda, "Verboden"));
        var edited = add(magda, "Jan de Boer doet het");
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, edited, "Een buurman doet het", null, null, null, null, false));
        try (var feed = feed(cookie(joost), "?after=1")) {
            var events = feed.next(6);
            assertThat(events).extracting(it -> ofJoost.json(it.data()).get("kind").asString())
                    .containsExactly("gone", "gone", "gone", "gone", "add", "edit");
            assertThat(feed.wire()).doesNotContain("Niet bedoeld").doesNotContain("Verboden").doesNotContain("Jan de Boer");
        }
    }

    @Test
    void before_the_reveal_nothing_of_others_crosses_the_wire_and_after_it_everything_comes() throws Exception {
        boards.allow(Actor.SYSTEM, board, COVERED);
        add(magda, "Geheim van eerder");
        try (var feed = feed(cookie(joost), ""); var projector = feed(cookie(new Actor.Display(place, Language.NL)), "?after=1")) {
            assertThat(ofJoost.json(feed.next("counts").data()).get("notes").asInt()).isEqualTo(1);
            var secret = add(magda, "Geheim van nu");
            boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, secret, "Geheim van straks", null, null, null, null, false));
            ofJoost.add(board, Ids.next(), "Van mezelf");
            assertThat(ofJoost.json(feed.next("change").data()).get("note").get("text").asString()).isEqualTo("Van mezelf");
            assertThat(ofJoost.json(feed.next("counts").data()).get("notes").asInt()).isEqualTo(3);
            ofJoost.change(board, secret, "edit");
            assertThat(ofJoost.snapshot(board).body()).contains("Van mezelf").contains("\"count\":3").doesNotContain("Geheim");
            assertThat(feed.wire()).doesNotContain("Geheim").doesNotContain(secret.toString());
            assertThat(projector.next("counts").id()).isNotEmpty();
            boards.allow(Actor.SYSTEM, board, OPEN);
            assertThat(ofJoost.json(feed.next("rules").data()).get("may").get("read").asBoolean()).isTrue();
            assertThat(ofJoost.json(feed.next("snapshot").data()).get("notes").size()).isEqualTo(3);
            var shown = projector.next("snapshot");
            assertThat(shown.data()).contains("Geheim van straks").contains("\"write\":false");
            assertThat(projector.wire().substring(0, projector.wire().indexOf("event: rules"))).doesNotContain("Geheim").doesNotContain("mezelf");
        }
    }

    @Test
    void who_was_away_during_the_reveal_gets_everything_too() throws Exception {
        boards.allow(Actor.SYSTEM, board, COVERED);
        add(magda, "Geheim");
        var number = boards.read(joost, board).number();
        boards.allow(Actor.SYSTEM, board, OPEN);
        try (var feed = feed(cookie(joost), "?after=" + number)) {
            assertThat(feed.next("snapshot").data()).contains("Geheim");
        }
    }

    @Test
    void a_change_of_rules_is_told_to_each_as_it_is_for_them() throws Exception {
        try (var feed = feed(cookie(joost), "?after=1"); var projector = feed(cookie(new Actor.Display(place, Language.NL)), "?after=1")) {
            boards.allow(Actor.SYSTEM, board, new BoardRules(true, false, true));
            assertThat(feed.next("rules").data())
                    .isEqualTo("{\"number\":2,\"may\":{\"read\":true,\"write\":false,\"vote\":true,\"move\":false,\"moderate\":false}}");
            assertThat(projector.next("rules").data())
                    .isEqualTo("{\"number\":2,\"may\":{\"read\":true,\"write\":false,\"vote\":false,\"move\":false,\"moderate\":false}}");
        }
        var refused = ofMagda.add(board, Ids.next(), "Te laat");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(ofMagda.json(refused.body()).get("code").asString()).isEqualTo("board.refused.closed");
        assertThat(ofMagda.json(refused.body()).get("detail").asString()).isEqualTo(texts.say(Language.PL, "board.refused.closed"));
    }

    @Test
    void a_reader_that_does_not_read_is_sent_away_and_catches_up() throws Exception {
        var facts = boards.read(joost, board);
        try (var slow = FeedClient.connect(address() + "/api/boards/" + board + "/feed?after=1", cookie(joost));
                var quick = feed(cookie(joost), "?after=1")) {
            var text = "🏠".repeat(280);
            var posted = 0;
            // Its socket and its queue fill up; everybody else goes on.
            while (feedsDropped() < 1 && posted < 5_000) {
                add(magda, text);
                posted++;
                assertThat(quick.next().name()).isEqualTo("change");
            }
            assertThat(feedsDropped()).as("dropped after %d notes", posted).isEqualTo(1);
            slow.begin();
            var last = "1";
            for (var event = slow.next(); !event.name().equals("closed"); event = slow.next()) {
                assertThat(Long.parseLong(event.id())).isEqualTo(Long.parseLong(last) + 1);
                last = event.id();
            }
            assertThat(Long.parseLong(last)).isLessThan(posted + 1L);
            try (var again = feed(cookie(joost), "?after=" + last)) {
                var first = again.next();
                assertThat(first.name().equals("snapshot") ? first.id() : lastOf(again, first, posted + 1L)).isEqualTo(posted + 1 + "");
            }
        }
        assertThat(facts.number()).isEqualTo(1);
    }

    private static String lastOf(FeedClient feed, FeedClient.Event first, long last) throws InterruptedException {
        var number = Long.parseLong(first.id());
        for (; number < last; number++) {
            assertThat(feed.next().id()).isEqualTo(Long.toString(number + 1));
        }
        return Long.toString(number);
    }

    private double feedsDropped() {
        return meters.get("tafelronde.feed.dropped").counter().count() - droppedBefore;
    }

    @Test
    void a_participant_of_another_session_is_told_to_scan_the_code_here() {
        var stranger = join(Ids.next(), "Piet", StakeholderGroup.EMPLOYER, Language.NL);
        try (var browser = new BoardBrowser(address(), cookie(stranger), "Accept-Language", "ro")) {
            for (var answer : List.of(browser.add(board, Ids.next(), "Hoi"), browser.snapshot(board), browser.get(board, "/feed"))) {
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
                assertThat(browser.json(answer.body()).get("code").asString()).isEqualTo("board.refused.not-joined");
                assertThat(browser.json(answer.body()).get("detail").asString()).isEqualTo(texts.say(Language.RO, "board.refused.not-joined"));
            }
        }
        assertThat(texts(joost)).isEmpty();
    }

    @Test
    void the_value_of_a_cookie_of_another_session_opens_nothing_here() {
        var stranger = join(Ids.next(), "Piet", StakeholderGroup.EMPLOYER, Language.NL);
        var stolen = cookie(magda).split("=")[0] + "=" + cookie(stranger).split("=")[1];
        try (var browser = new BoardBrowser(address(), stolen)) {
            assertThat(browser.add(board, Ids.next(), "Hoi").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_stolen_note_id_gives_nothing_away() {
        var note = add(magda, "Van Magda");
        assertThat(ofJoost.change(board, note, "edit").statusCode()).isEqualTo(403);
        assertThat(ofJoost.change(board, note, "withdraw").statusCode()).isEqualTo(403);
        assertThat(ofJoost.change(board, note, "hide").statusCode()).isEqualTo(403);
        assertThat(ofJoost.add(board, note.value(), "Nu van Joost").statusCode()).isEqualTo(409);
        boards.allow(Actor.SYSTEM, board, COVERED);
        clock.move(Duration.ofMinutes(1));
        var known = ofJoost.change(board, note, "edit");
        var unknown = ofJoost.change(board, NoteId.next(), "edit");
        assertThat(known.statusCode()).isEqualTo(404);
        assertThat(known.body()).as("a note one may not see and one that does not exist look the same").isEqualTo(unknown.body());
        assertThat(texts(Actor.SYSTEM)).containsExactly("Van Magda");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                          | 422 | kernel.text-empty",
        "'   \\u00a0\\u2003  '       | 422 | kernel.text-empty",
        "'\\u200b\\u200d\\ufe0f'     | 422 | kernel.text-empty",
        "'\\u0000\\u0007\\u001b'     | 422 | kernel.text-empty",
    })
    void a_note_with_nothing_to_see_in_it_is_refused(String text, int status, String code) {
        var answer = ofMagda.raw(board, "{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"c1\",\"text\":\"%2$s\"}".formatted(Ids.next(), text));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ofMagda.json(answer.body()).get("code").asString()).isEqualTo(code);
        assertThat(texts(joost)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'<script>alert(1)</script>'          | '<script>alert(1)</script>'",
        "'&lt;b&gt; &amp; \\\"quoted\\\"'     | '&lt;b&gt; &amp; \"quoted\"'",
        "'abc\\u202egnp.exe\\u202c'           | 'abcgnp.exe'",
        "'a\\u0000b\\u0007c\\u001b[31m'       | 'abc[31m'",
        "'👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'             | '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'",
        "'Привіт, să vină și ei: Łódź'        | 'Привіт, să vină și ei: Łódź'",
        "'event: change\\ndata: {}\\n\\n\\nid: 9' | 'event: change\ndata: {}\n\nid: 9'",
    })
    void strange_text_is_kept_as_text_or_cleaned(String sent, String kept) throws Exception {
        try (var feed = feed(cookie(joost), "?after=1")) {
            var answer = ofMagda.raw(board, "{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"c1\",\"text\":\"%2$s\"}".formatted(Ids.next(), sent));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var seen = ofJoost.json(feed.next("change").data()).get("note").get("text").asString();
            assertThat(seen).isEqualTo(kept.replace("\\n", "\n"));
            assertThat(texts(joost)).containsExactly(seen);
        }
    }

    @Test
    void two_hundred_and_eighty_characters_fit_in_every_script_and_one_more_does_not() {
        assertThat(ofMagda.add(board, Ids.next(), "🏠".repeat(280)).statusCode()).isEqualTo(200);
        var tooLong = ofMagda.add(board, Ids.next(), "я".repeat(281));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(ofMagda.json(tooLong.body()).get("detail").asString()).contains("280").contains("281")
                .contains(texts.say(Language.PL, "board.field.text"));
        assertThat(ofMagda.add(board, Ids.next(), "x".repeat(2_000)).statusCode()).isEqualTo(422);
        assertThat(ofMagda.add(board, Ids.next(), "x".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(texts(joost)).containsExactly("🏠".repeat(280));
    }

    @Test
    void what_is_no_change_at_all_is_answered_clearly() {
        for (var body : List.of("", "null", "[]", "{", "{\"id\":1}", "{\"kind\":\"explode\"}", "\"add\"",
                "{\"id\":\"" + Ids.next() + "\",\"kind\":\"move\",\"note\":\"" + Ids.next() + "\",\"after\":{\"x\":1}}")) {
            var answer = ofMagda.raw(board, body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(ofMagda.json(answer.body()).get("code").asString()).isEqualTo("kernel.malformed");
        }
        assertThat(ofMagda.without("X-Tafelronde", board).statusCode()).isEqualTo(403);
        assertThat(ofMagda.get("/api/boards/nonsense").statusCode()).isEqualTo(400);
        assertThat(ofMagda.get("/api/boards/" + Ids.next()).statusCode()).isEqualTo(404);
        assertThat(ofMagda.get("/api/boards/" + Ids.next() + "/feed").statusCode()).isEqualTo(404);
    }

    @Test
    void after_null_is_in_front_and_no_after_is_last() {
        var one = add(magda, "1");
        add(magda, "2");
        var three = add(magda, "3");
        ofMagda.raw(board, Map.of("id", Ids.next(), "kind", "move", "note", one, "column", "c1"));
        assertThat(texts(joost)).containsExactly("2", "3", "1");
        ofMagda.raw(board, "{\"id\":\"" + Ids.next() + "\",\"kind\":\"move\",\"note\":\"" + three + "\",\"after\":null}");
        assertThat(texts(joost)).containsExactly("3", "2", "1");
        ofMagda.raw(board, Map.of("id", Ids.next(), "kind", "move", "note", three, "after", one));
        assertThat(texts(joost)).containsExactly("2", "1", "3");
    }

    @Test
    void ten_thousand_pastes_are_slowed_down_and_others_are_served() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16); var feed = feed(cookie(joost), "?after=1")) {
            var flood = threads.invokeAll(IntStream.range(0, 10_000).<Callable<HttpResponse<String>>>mapToObj(
                    it -> () -> ofMagda.add(board, Ids.next(), "Plak " + it)).toList());
            assertThat(ofJoost.add(board, Ids.next(), "Ik ook").statusCode()).isEqualTo(200);
            var accepted = 0;
            for (var one : flood) {
                var answer = one.get();
                if (answer.statusCode() == 200) {
                    accepted++;
                } else {
                    assertThat(answer.statusCode()).isEqualTo(429);
                    assertThat(ofMagda.json(answer.body()).get("retryAfterMs").asLong()).isPositive();
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
            }
            assertThat(accepted).as("not all, and not none").isBetween(5, 200);
            assertThat(texts(joost)).hasSize(accepted + 1).contains("Ik ook");
            assertThat(feed.next(accepted + 1)).extracting(FeedClient.Event::name).containsOnly("change");
        }
    }

    private FeedClient feed(String cookie, String query, String... headers) throws Exception {
        return FeedClient.open(address() + "/api/boards/" + board + "/feed" + query, cookie, headers);
    }
}
