package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.space.FrameworkText;
import nl.tafelronde.space.Frameworks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The hall as a phone sees it: over HTTP, with its cookies, in its language. */
@Import(LabWorld.class)
class HallWireDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    LabSessions sessions;
    @Autowired
    Evenings evenings;
    @Autowired
    Outcomes outcomes;
    @Autowired
    Boards boards;
    @Autowired
    Frameworks frameworks;
    @Autowired
    Texts texts;
    @Autowired
    Stages stages;
    @Autowired
    ParticipantCookies cookies;

    private final ArrayList<Phone> phones = new ArrayList<>();

    @AfterEach
    void putAway() {
        phones.forEach(Phone::close);
    }

    private Phone phone() {
        var phone = new Phone(address());
        phones.add(phone);
        return phone;
    }

    // — joining —

    @Test
    void a_phone_looks_joins_and_is_known_from_then_on() {
        var session = world.open(world.space());
        var phone = phone();
        var typed = session.shownCode().toLowerCase();
        var look = phone.get("/api/join/" + typed);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.json().path("title").path("pl").asString()).isEqualTo("LAB Mieszkania");
        assertThat(look.json().path("groups").size()).isEqualTo(3);
        assertThat(look.json().path("suggestedName").asString()).isNotBlank();
        assertThat(look.json().path("you").isNull()).isTrue();

        var me = phone.join(typed, "Cichy Dąb");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("language").asString()).isEqualTo("pl");
        assertThat(me.json().has("email")).isFalse();
        assertThat(phone.cookies.getCookieStore().getCookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("tr_" + session.id().toString().replace("-", ""));
            assertThat(cookie.isHttpOnly()).isTrue();
        });
        assertThat(phone.get("/api/lab/" + session.id() + "/me").json().path("name").asString()).isEqualTo("Cichy Dąb");
        assertThat(phone.get("/api/join/" + typed).json().path("you").path("name").asString()).isEqualTo("Cichy Dąb");
    }

    @Test
    void the_same_join_sent_twice_is_one_person() {
        var session = world.open(world.space());
        var id = UUID.randomUUID();
        var phone = phone();
        var first = phone.join(session.code(), id, "Sowa");
        var second = phone().join(session.code(), id, "Sowa");
        assertThat(second.json().path("participant")).isEqualTo(first.json().path("participant"));
        assertThat(phone.get(stage(session)).json().path("people").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_wrong_code_a_draft_and_an_evening_that_is_over_each_get_their_own_sentence() {
        var space = world.space();
        var draft = sessions.read(world.kim, world.draft(space));
        var over = world.running(space);
        sessions.close(world.kim, over.id());
        var published = world.running(space);
        sessions.close(world.kim, published.id());
        outcomes.publish(world.kim, published.id());
        refused(phone().get("/api/join/ZZZZZZ"), 404, "lab.join.unknown");
        refused(phone().get("/api/join/nonsense-that-is-far-too-long-to-be-a-code"), 404, "lab.join.unknown");
        refused(phone().join(draft.code(), "Sowa"), 409, "lab.join.draft");
        refused(phone().join(over.code(), "Sowa"), 410, "lab.join.closed");
        var gone = phone().get("/api/join/" + published.code());
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.detail()).contains("/outcome/" + published.id());
    }

    @Test
    void a_code_runs_out_half_a_day_after_an_evening_nobody_closed() {
        var session = world.open(world.space());
        clock.move(Duration.between(clock.instant(), session.endsAt()).plusHours(13));
        refused(phone().join(session.code(), "Sowa"), 410, "lab.join.expired");
    }

    @Test
    void a_group_or_language_that_is_not_offered_is_refused_and_so_is_nonsense() {
        var session = world.open(world.space());
        var phone = phone();
        var path = "/api/join/" + session.code();
        refused(phone.post(path, body("HOUSING", "pl", "Sowa")), 422, "lab.join.group-not-offered");
        refused(phone.post(path, body("MIGRANT", "ro", "Sowa")), 422, "lab.join.language-not-offered");
        refused(phone.post(path, body("MIGRANT", "klingon", "Sowa")), 422, "lab.join.language-not-offered");
        refused(phone.post(path, body("MIGRANT", "pl", "   ")), 422, "kernel.text-empty");
        refused(phone.post(path, body("MIGRANT", "pl", "x".repeat(41))), 422, "kernel.text-too-long");
        refused(phone.post(path, body("EMPEROR", "pl", "Sowa")), 400, "kernel.malformed");
        refused(phone.post(path, "{}"), 422, "kernel.malformed");
        refused(phone.post(path, "{"), 400, "kernel.malformed");
        assertThat(phone.get(stage(session)).status()).as("none of this let anybody in").isEqualTo(401);
    }

    // — the stage —

    @Test
    void somebody_of_one_session_gets_nothing_of_another() {
        var space = world.space();
        var mine = world.running(space);
        var theirs = world.running(space);
        var phone = phone();
        phone.join(mine.code(), "Sowa");
        assertThat(phone.get(stage(mine)).status()).isEqualTo(200);
        for (var what : new String[]{"stage", "framework", "me", "feed", "qr.svg"}) {
            refused(phone.get("/api/lab/" + theirs.id() + "/" + what), 401, "lab.join-first");
        }
        refused(phone.get("/api/lab/" + UUID.randomUUID() + "/stage"), 401, "lab.join-first");
        var theirWall = theirs.programme().boards().getFirst().id();
        assertThat(phone.get("/api/lab/" + mine.id() + "/feed?board=" + theirWall).status()).isEqualTo(403);
    }

    @Test
    void a_cookie_of_another_session_under_this_ones_name_is_worth_nothing() {
        var space = world.space();
        var mine = world.running(space);
        var theirs = world.running(space);
        var phone = phone();
        phone.join(mine.code(), "Sowa");
        var cookie = phone.cookies.getCookieStore().getCookies().getFirst();
        var forged = new HttpCookie("tr_" + theirs.id().toString().replace("-", ""), cookie.getValue());
        forged.setPath("/");
        forged.setVersion(0);
        phone.cookies.getCookieStore().add(URI.create(address()), forged);
        refused(phone.get(stage(theirs)), 401, "lab.join-first");
    }

    @Test
    void a_tab_of_somebody_who_left_yesterday_is_told_to_join_again() {
        var session = world.open(world.space());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var kept = phone.cookies.getCookieStore().getCookies().getFirst();
        assertThat(phone.delete("/api/lab/" + session.id() + "/me").status()).isEqualTo(204);
        assertThat(phone.cookies.getCookieStore().getCookies()).as("the browser forgets").isEmpty();
        phone.cookies.getCookieStore().add(URI.create(address()), kept);
        clock.move(Duration.ofDays(1));
        refused(phone.get(stage(session)), 401, "lab.join-first");
        refused(phone.put("/api/lab/" + session.id() + "/me", "{\"language\":\"uk\"}"), 401, "lab.join-first");
    }

    @Test
    void the_stage_says_the_servers_time_so_that_a_wrong_clock_does_not_matter() {
        var session = world.running(world.space());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        clock.move(Duration.ofMinutes(4));
        var stage = phone.get(stage(session)).json();
        var serverTime = Instant.parse(stage.path("serverTime").asString());
        var endsAt = Instant.parse(stage.path("timer").path("endsAt").asString());
        assertThat(Duration.between(clock.instant(), serverTime).abs()).isLessThan(Duration.ofSeconds(5));
        assertThat(Duration.between(serverTime, endsAt)).isBetween(Duration.ofSeconds(650), Duration.ofSeconds(660));
        assertThat(stage.path("timer").path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void the_stage_never_names_anybody() {
        var session = world.running(world.space());
        var phone = phone();
        phone.join(session.code(), "Cichy Dąb");
        world.join(session, "Szybka Sowa");
        var text = phone.get(stage(session)).text();
        assertThat(text).doesNotContain("Sowa", "Dąb", "participant\"");
        assertThat(text).contains("\"MIGRANT\":2");
    }

    @Test
    void the_framework_of_the_session_is_shown_in_all_its_languages() {
        var space = world.space();
        frameworks.publish(world.kim, space, new FrameworkText(Localized.nl("Dit staat vast").with(Language.PL, "To ustalone"),
                java.util.List.of(Localized.nl("Veilig wonen")), java.util.List.of(), java.util.List.of(), ""));
        var session = world.open(space);
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var shown = phone.get("/api/lab/" + session.id() + "/framework").json();
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("intro").path("pl").asString()).isEqualTo("To ustalone");
        assertThat(shown.path("fixed").get(0).path("nl").asString()).isEqualTo("Veilig wonen");
    }

    @Test
    void the_qr_code_is_a_drawing_of_the_address() {
        var session = world.open(world.space());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var answer = phone.get("/api/lab/" + session.id() + "/qr.svg");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("<svg").contains("path");
    }

    // — the feed —

    @Test
    void a_phone_follows_the_facilitator_by_itself() throws Exception {
        var session = world.open(world.space());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        try (var stream = phone.stream("/api/lab/" + session.id() + "/feed")) {
            assertThat(stream.next("stage").path("state").asString()).isEqualTo("OPEN");
            var started = evenings.start(world.kim, session.id());
            assertThat(await(stream, "RUNNING").path("phase").path("title").path("nl").asString()).isEqualTo("Welkom");
            evenings.next(world.kim, session.id(), started.stageVersion());
            var phase = awaitPhase(stream, 1);
            assertThat(phase.path("phase").path("may").path("write").asBoolean()).isTrue();
            assertThat(phase.path("version").asLong()).isGreaterThan(started.stageVersion());
            sessions.close(world.kim, session.id());
            assertThat(await(stream, "CLOSED").path("phase").isNull()).isTrue();
        }
    }

    @Test
    void a_phone_hears_who_comes_in_and_how_many_notes_hang() throws Exception {
        var session = world.running(world.space());
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        try (var stream = phone.stream("/api/lab/" + session.id() + "/feed")) {
            stream.next("stage");
            var other = world.join(session, "Dąb");
            while (stream.next("stage").path("people").path("total").asInt() != 2) {
                assertThat(phone.get(stage(session)).status()).isEqualTo(200);
            }
            post(other, moved, "Koffie op vrijdag");
            while (stream.next("stage").path("notes").asInt() != 1) {
                assertThat(phone.get(stage(session)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void stage_and_board_come_on_one_stream() throws Exception {
        var session = world.running(world.space());
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var board = moved.currentPhase().orElseThrow().board();
        try (var stream = phone.stream("/api/lab/" + session.id() + "/feed?board=" + board)) {
            stream.next("stage");
            assertThat(stream.next("snapshot").path("columns").size()).isEqualTo(2);
            post(world.join(session, "Dąb"), moved, "Koffie op vrijdag");
            assertThat(stream.next("change").path("note").path("text").asString()).isEqualTo("Koffie op vrijdag");
        }
    }

    // — my own notes —

    @Test
    void a_phone_finds_all_its_own_notes_by_phase_also_when_the_evening_is_over_and_nobody_elses() {
        var session = world.running(world.space());
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var board = new BoardId(moved.currentPhase().orElseThrow().board());
        var wall = "/api/places/" + session.id() + "/boards/" + board + "/changes";
        for (var text : new String[]{"Blijft", "Verborgen", "Teruggenomen"}) {
            var id = Ids.next();
            assertThat(phone.post(wall, "{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"soon\",\"text\":\"%2$s\"}".formatted(id, text)).status()).isEqualTo(200);
            switch (text) {
                case "Verborgen" -> boards.post(world.kim, board, NoteChange.of(Ids.next(), ChangeKind.HIDE, new NoteId(id)));
                case "Teruggenomen" -> phone.post(wall, "{\"id\":\"%s\",\"kind\":\"withdraw\",\"note\":\"%s\"}".formatted(Ids.next(), id));
                default -> assertThat(text).isEqualTo("Blijft");
            }
        }
        post(world.join(session, "Dąb"), moved, "Van een ander");
        for (var over : new boolean[]{false, true}) {
            if (over) {
                sessions.close(world.kim, session.id());
                clock.move(Duration.ofDays(1));
            }
            var mine = phone.get("/api/lab/" + session.id() + "/me/notes");
            assertThat(mine.status()).isEqualTo(200);
            assertThat(mine.text()).doesNotContain("Van een ander");
            assertThat(mine.json().size()).isEqualTo(1);
            assertThat(mine.json().get(0).path("phase").path("nl").asString()).isEqualTo("Vandaag en morgen");
            assertThat(mine.json().get(0).path("columns").get(1).path("title").path("nl").asString()).isEqualTo("Straks");
            assertThat(mine.json().get(0).path("notes").valueStream().map(it -> it.path("text").asString() + " " + it.path("column").asString()
                    + " " + it.path("hidden").asBoolean() + " " + it.path("withdrawn").asBoolean()))
                    .containsExactly("Blijft soon false false", "Verborgen soon true false", "Teruggenomen soon false true");
        }
        refused(phone().get("/api/lab/" + session.id() + "/me/notes"), 401, "lab.join-first");
    }

    @Test
    void a_note_that_waited_overnight_for_a_session_that_was_closed_is_refused_with_a_sentence_and_the_phone_stays_in() {
        var session = world.running(world.space());
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        var phone = phone();
        phone.join(session.code(), "Sowa");
        var board = moved.currentPhase().orElseThrow().board();
        sessions.close(world.kim, session.id());
        clock.move(Duration.ofDays(1));
        var late = phone.post("/api/places/" + session.id() + "/boards/" + board + "/changes",
                "{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"now\",\"text\":\"Van gisteren\"}".formatted(Ids.next()));
        refused(late, 403, "board.refused.closed");
        assertThat(late.detail()).isEqualTo(texts.say(Language.PL, "board.refused.closed"));
        assertThat(phone.get("/api/join/" + session.code()).json().path("you").path("name").asString()).isEqualTo("Sowa");
        assertThat(phone.get(stage(session)).json().path("state").asString()).isEqualTo("CLOSED");
        assertThat(boards.read(world.kim, new BoardId(board)).notes()).isEmpty();
    }

    // — the projector —

    @Test
    void a_projector_sees_what_the_hall_sees_and_no_hidden_note_and_can_do_nothing() throws Exception {
        var session = world.running(world.space());
        var moved = evenings.next(world.kim, session.id(), session.stageVersion());
        var sowa = world.join(session, "Sowa");
        post(sowa, moved, "Mag blijven");
        var hidden = post(sowa, moved, "Scheldwoord");
        var board = moved.currentPhase().orElseThrow().board();
        boards.post(world.kim, new BoardId(board), NoteChange.of(Ids.next(), ChangeKind.HIDE, hidden));

        var projector = phone();
        refused(projector.get(stage(session)), 401, "lab.join-first");
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, stages.projector(world.kim, session.id()));
        var given = HttpCookie.parse("Set-Cookie: " + response.getHeader("Set-Cookie")).getFirst();
        given.setVersion(0);
        projector.cookies.getCookieStore().add(URI.create(address()), given);

        assertThat(projector.get(stage(session)).status()).isEqualTo(200);
        try (var stream = projector.stream("/api/lab/" + session.id() + "/feed?board=" + board)) {
            var snapshot = stream.next("snapshot");
            assertThat(snapshot.toString()).contains("Mag blijven").doesNotContain("Scheldwoord");
            assertThat(snapshot.path("may").path("write").asBoolean()).isFalse();
        }
        assertThat(projector.get("/api/lab/" + session.id() + "/me").status()).isEqualTo(401);
    }

    private NoteId post(Actor.Participant author, LabSessionDetails session, String text) {
        var note = new NoteId(Ids.next());
        boards.post(author, new BoardId(session.currentPhase().orElseThrow().board()), NoteChange.add(note, "now", text, null, null));
        return note;
    }

    private static tools.jackson.databind.JsonNode await(Phone.Stream stream, String state) throws Exception {
        var stage = stream.next("stage");
        while (!stage.path("state").asString().equals(state)) {
            stage = stream.next("stage");
        }
        return stage;
    }

    private static tools.jackson.databind.JsonNode awaitPhase(Phone.Stream stream, int index) throws Exception {
        var stage = stream.next("stage");
        while (stage.path("phase").path("index").asInt(-1) != index) {
            stage = stream.next("stage");
        }
        return stage;
    }

    /** Refused with this status and sentence, in the language of the phone. */
    private void refused(Phone.Answer answer, int status, String key) {
        assertThat(answer.code()).isEqualTo(key);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.detail()).isNotBlank().doesNotContain("{0}").doesNotStartWith("!");
        if (key.startsWith("lab.")) {
            assertThat(answer.detail()).isEqualTo(texts.say(Language.PL, key));
        }
    }

    private static String body(String group, String language, String name) {
        return """
                {"id":"%s","name":"%s","group":"%s","language":"%s"}""".formatted(UUID.randomUUID(), name, group, language);
    }

    private static String stage(LabSessionDetails session) {
        return "/api/lab/" + session.id() + "/stage";
    }
}
