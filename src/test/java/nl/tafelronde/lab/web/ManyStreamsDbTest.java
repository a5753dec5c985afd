package nl.tafelronde.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tafelronde.DbTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantCookies;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabWorld;
import nl.tafelronde.lab.Stages;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;

/**
 * A hall that comes back all at once, on a database with four connections that gives up after a quarter of a second: waiting
 * for one would soon be an error.
 */
@Import(LabWorld.class)
@TestPropertySource(properties = {"spring.datasource.hikari.maximum-pool-size=4", "spring.datasource.hikari.connection-timeout=250"})
class ManyStreamsDbTest extends DbTest {

    private static final int SCREENS = 300;

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

    private final ArrayList<FeedClient> screens = new ArrayList<>();
    private LabSessionDetails session;
    private UUID board;
    private Actor.Participant sowa;

    @BeforeEach
    void a_session_with_a_wall() {
        session = world.running(world.space());
        session = evenings.next(world.kim, session.id(), session.stageVersion());
        board = session.currentPhase().orElseThrow().board();
        sowa = world.join(session, "Sowa");
        write("Koffie op vrijdag");
    }

    @AfterEach
    void putAway() throws Exception {
        for (var screen : screens) {
            screen.close();
        }
    }

    @Test
    void three_hundred_screens_come_back_at_once_and_each_gets_its_stream_while_somebody_writes() throws Exception {
        try (var writer = Executors.newSingleThreadExecutor()) {
            var written = writer.submit(() -> write("Tijdens de drukte"));
            everybodyComes();
            written.get();
        }
        for (var screen : screens) {
            assertThat(screen.next("stage").data()).contains("RUNNING");
            assertThat(screen.next("snapshot").data()).contains("Koffie op vrijdag");
        }
    }

    @Test
    void at_a_reveal_three_hundred_screens_read_the_wall_anew_and_none_is_cut_off() throws Exception {
        boards.allow(Actor.SYSTEM, new BoardId(board), new BoardRules(false, true, false));
        everybodyComes();
        for (var screen : screens) {
            assertThat(screen.next("snapshot").data()).doesNotContain("Koffie op vrijdag");
        }
        boards.allow(Actor.SYSTEM, new BoardId(board), new BoardRules(true, true, false));
        for (var screen : screens) {
            assertThat(screen.next("snapshot").data()).contains("Koffie op vrijdag");
        }
    }

    /** Projectors with one cookie: it is the streams that count, not who they belong to. */
    private void everybodyComes() throws Exception {
        var cookie = cookie();
        try (var doors = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayList<Future<FeedClient>>();
            for (var screen = 0; screen < SCREENS; screen++) {
                coming.add(doors.submit((Callable<FeedClient>) () -> FeedClient.open(
                        address() + "/api/lab/" + session.id() + "/feed?board=" + board, cookie)));
            }
            for (var one : coming) {
                screens.add(one.get());
            }
        }
        assertThat(screens).extracting(FeedClient::status).containsOnly(200);
    }

    private String cookie() {
        var response = new MockHttpServletResponse();
        cookies.give(new MockHttpServletRequest(), response, stages.projector(world.kim, session.id()));
        return response.getHeader("Set-Cookie").split(";")[0];
    }

    private void write(String text) {
        boards.post(sowa, new BoardId(board), NoteChange.add(NoteId.next(), "now", text, null, null));
    }
}
