package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Invitation;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.access.Role;
import nl.tafelronde.access.SignIns;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.space.SpaceMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A facilitator tries it all in one browser: signed in, with the projector in one tab and a phone in another. */
@Import(LabWorld.class)
class OneBrowserDbTest extends DbTest {

    @Autowired
    LabWorld world;
    @Autowired
    Evenings evenings;
    @Autowired
    Boards boards;
    @Autowired
    Stages stages;
    @Autowired
    ParticipantCookies cookies;
    @Autowired
    SignIns signIns;
    @Autowired
    Accounts accounts;
    @Autowired
    SpaceMembers members;

    private final ArrayList<Phone> browsers = new ArrayList<>();
    private LabSessionDetails session;
    private UUID board;
    private Phone browser;
    private Actor.Person facilitator;

    @BeforeEach
    void a_facilitator_with_one_browser() {
        var space = world.space();
        session = world.running(space);
        session = evenings.next(world.kim, session.id(), session.stageVersion());
        board = session.currentPhase().orElseThrow().board();
        facilitator = new Actor.Person(accounts.invite(Actor.SYSTEM, new Invitation("Anna de Vries", "a" + Ids.next() + "@example.org", Language.PL, false)),
                "Anna de Vries", false, Language.PL);
        members.add(world.kim, space, facilitator.id(), Role.FACILITATOR, null);
        browser = browser();
        keep(browser, "tr_sign_in=" + signIns.open(facilitator.id(), "Firefox").token());
    }

    @AfterEach
    void putAway() {
        browsers.forEach(Phone::close);
    }

    @Test
    void the_projector_is_sent_no_hidden_note() throws Exception {
        post(world.join(session, "Sowa"), "Mag blijven");
        boards.post(world.kim, new BoardId(board), NoteChange.of(Ids.next(), ChangeKind.HIDE, post(world.join(session, "Dąb"), "Scheldwoord")));
        projector();
        assertThat(browser.get(hall() + "?as=projector").text()).contains("Mag blijven").doesNotContain("Scheldwoord").contains("\"moderate\":false");
        try (var stream = browser.stream(feed() + "&as=projector")) {
            assertThat(stream.next("snapshot").toString()).contains("Mag blijven").doesNotContain("Scheldwoord");
        }
    }

    @Test
    void without_a_projector_or_a_participant_the_hall_still_sees_what_a_hall_may_see() throws Exception {
        boards.post(world.kim, new BoardId(board), NoteChange.of(Ids.next(), ChangeKind.HIDE, post(world.join(session, "Dąb"), "Scheldwoord")));
        for (var as : new String[]{"", "&as=projector"}) {
            var read = browser.get(hall() + "?" + as);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text()).doesNotContain("Scheldwoord");
            try (var stream = browser.stream(feed() + as)) {
                assertThat(stream.next("snapshot").toString()).doesNotContain("Scheldwoord");
            }
        }
        assertThat(browser.get("/api/boards/" + board).text()).as("the console sees it").contains("Scheldwoord");
        var written = browser.post(hall() + "/changes", add("Van niemand"));
        assertThat(written.status()).isEqualTo(401);
        assertThat(written.code()).isEqualTo("board.refused.not-joined");
    }

    @Test
    void a_phone_writes_as_the_participant_with_the_group_that_was_chosen() {
        world.join(session, "Sowa");
        world.join(session, "Dąb");
        browser.join(session.code(), "Cichy Dąb");
        var answer = browser.post(hall() + "/changes", add("Van de telefoon"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("note").path("group").asString()).isEqualTo(StakeholderGroup.MIGRANT.name());
        assertThat(browser.get(hall()).json().path("mine").size()).isEqualTo(1);
        assertThat(boards.read(facilitator, new BoardId(board)).mine()).as("it is not the account's").isEmpty();
    }

    @Test
    void projector_and_phone_do_not_throw_each_other_out() {
        projector();
        browser.join(session.code(), "Cichy Dąb");
        projector();
        assertThat(browser.get("/api/lab/" + session.id() + "/me").json().path("name").asString()).isEqualTo("Cichy Dąb");
        assertThat(browser.get(hall() + "?as=projector").json().path("may").path("write").asBoolean()).isFalse();
        assertThat(browser.get(hall()).json().path("may").path("write").asBoolean()).isTrue();
        browser.delete("/api/lab/" + session.id() + "/me");
        assertThat(browser.get(hall() + "?as=projector").status()).as("who leaves takes the projector not along").isEqualTo(200);
    }

    @Test
    void a_board_of_another_session_is_not_found_in_this_one() {
        var other = world.running(world.space());
        browser.join(other.code(), "Cichy Dąb");
        var there = "/api/places/" + other.id() + "/boards/" + board;
        assertThat(browser.get(there).status()).isEqualTo(404);
        assertThat(browser.post(there + "/changes", add("Hoi")).status()).isEqualTo(404);
        assertThat(browser().get(hall()).status()).isEqualTo(401);
    }

    @Test
    void joining_again_and_again_gives_no_new_cookie_and_no_faster_pen() {
        var phone = browser();
        phone.join(session.code(), "Cichy Dąb");
        var first = phone.cookies.getCookieStore().getCookies().getFirst().getValue();
        var accepted = 0;
        for (var time = 0; time < 20; time++) {
            clock.move(Duration.ofMillis(50));
            if (time % 2 == 0) {
                phone.join(session.code(), "Cichy Dąb");
            }
            accepted += phone.post(hall() + "/changes", add("Plak " + time)).status() == 200 ? 1 : 0;
        }
        assertThat(accepted).as("five at once and one a second").isBetween(5, 15);
        assertThat(phone.cookies.getCookieStore().getCookies()).singleElement().satisfies(it -> assertThat(it.getValue()).isEqualTo(first));
        var again = phone.join(session.code(), "Cichy Dąb");
        for (var time = 0; time < 40 && again.status() == 200; time++) {
            again = phone.join(session.code(), "Cichy Dąb");
        }
        assertThat(again.status()).as("that was too often").isEqualTo(429);
    }

    @Test
    void a_second_cookie_of_the_same_participant_shares_the_pace_of_the_first() {
        var participant = world.join(session, "Sowa");
        var accepted = 0;
        for (var time = 0; time < 12; time++) {
            clock.move(Duration.ofMillis(1));
            var phone = browser();
            clock.move(Duration.ofSeconds(time));
            keep(phone, given(participant));
            clock.move(Duration.ofSeconds(-time));
            accepted += phone.post(hall() + "/changes", add("Plak " + time)).status() == 200 ? 1 : 0;
        }
        assertThat(accepted).isBetween(5, 11);
    }

    @Test
    void a_cookie_that_nears_its_end_is_renewed() {
        var phone = browser();
        phone.join(session.code(), "Cichy Dąb");
        var first = phone.cookies.getCookieStore().getCookies().getFirst().getValue();
        clock.move(Duration.ofDays(50));
        phone.join(session.code(), "Cichy Dąb");
        assertThat(phone.cookies.getCookieStore().getCookies()).singleElement().satisfies(it -> assertThat(it.getValue()).isNotEqualTo(first));
    }

    @Test
    void streams_have_a_pace_too_and_of_six_the_oldest_ends() throws Exception {
        var phone = browser();
        phone.join(session.code(), "Cichy Dąb");
        var streams = new ArrayList<Phone.Stream>();
        try {
            for (var time = 0; time < 6; time++) {
                streams.add(phone.stream(feed()));
                streams.getLast().next("snapshot");
            }
            assertThat(streams.getFirst().ends()).isTrue();
            post(world.join(session, "Sowa"), "Aan wie er nog is");
            assertThat(streams.get(1).next("change").toString()).contains("Aan wie er nog is");
            assertThat(streams.getLast().next("change").toString()).contains("Aan wie er nog is");
        } finally {
            for (var stream : streams) {
                stream.close();
            }
        }
        var asked = 0;
        var answer = phone.get("/api/lab/" + session.id() + "/feed?board=" + UUID.randomUUID());
        while (answer.status() == 404 && asked++ < 40) {
            answer = phone.get("/api/lab/" + session.id() + "/feed?board=" + UUID.randomUUID());
        }
        assertThat(answer.code()).isEqualTo("board.refused.too-fast");
    }

    private Phone browser() {
        var fresh = new Phone(address());
        browsers.add(fresh);
        return fresh;
    }

    private void keep(Phone phone, String nameAndValue) {
        var cookie = new HttpCookie(nameAndValue.split("=")[0], nameAndValue.substring(nameAndValue.indexOf('=') + 1));
        cookie.setPath("/");
        cookie.setVersion(0);
        phone.cookies.getCookieStore().add(URI.create(address()), cookie);
    }

    private void projector() {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, stages.projector(facilitator, session.id()));
        keep(browser, response.getHeader("Set-Cookie").split(";")[0]);
    }

    private String given(Actor.Participant participant) {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, participant);
        return response.getHeader("Set-Cookie").split(";")[0];
    }

    private NoteId post(Actor.Participant author, String text) {
        var note = NoteId.next();
        boards.post(author, new BoardId(board), NoteChange.add(note, "now", text, null, null));
        return note;
    }

    private static String add(String text) {
        return "{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"now\",\"text\":\"%2$s\"}".formatted(Ids.next(), text);
    }

    private String hall() {
        return "/api/places/" + session.id() + "/boards/" + board;
    }

    private String feed() {
        return "/api/lab/" + session.id() + "/feed?board=" + board;
    }
}
