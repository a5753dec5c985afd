package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import nl.tafelronde.TestBrowser;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.kernel.EmbeddedDatabase;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes that tell each other what moved, on one database. Neither looks in the database by itself while a test runs, so
 * what arrives, arrived by a hint. A third one hears no hints and lives by looking.
 */
class TwoNodesIT extends BrowserTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WRITERS = 6;
    private static final int NOTES_EACH = 5;

    private EmbeddedDatabase.Running database;
    private RunningServer other;
    private RunningServer deaf;
    private DemoSession session;
    private String board;
    private int guests;

    @Override
    protected RunningServer start() {
        database = EmbeddedDatabase.start(RunningServer.emptyHome("TwoNodesIT-database"), 0);
        var ports = List.of(RunningServer.freePort(), RunningServer.freePort());
        var first = RunningServer.node("TwoNodesIT-first", database, hinted(ports, 0));
        other = RunningServer.node("TwoNodesIT-other", database, hinted(ports, 1));
        deaf = RunningServer.node("TwoNodesIT-deaf", database);
        return first;
    }

    private static String[] hinted(List<Integer> ports, int mine) {
        return new String[] {"--tafelronde.cluster.enabled=true", "--tafelronde.cluster.listen=127.0.0.1",
                "--tafelronde.cluster.port=" + ports.get(mine),
                "--tafelronde.cluster.members=127.0.0.1:" + ports.get(0) + ",127.0.0.1:" + ports.get(1),
                "--tafelronde.live.poll=1h", "--tafelronde.translation.url=" + TestTranslator.shared().address()};
    }

    /** The database last: it is nobody's, and the nodes still need it when they stop. */
    @AfterAll
    void stopNodesAndDatabase() {
        server.close();
        other.close();
        deaf.close();
        database.close();
    }

    @BeforeEach
    void the_evening_has_begun() throws Exception {
        session = new DemoSession(server);
        board = session.runningBoard(() -> laptop("nl-NL"));
    }

    @Test
    void a_note_through_one_node_is_hinted_to_the_other_in_both_directions() throws Exception {
        arrives(server, other);
        arrives(other, server);
    }

    @Test
    void a_translation_reaches_readers_at_both_nodes_and_is_asked_for_once() throws Exception {
        var last = session.numbers(board).getLast();
        try (var here = guest(server); var there = guest(other); var writer = new Guest(server.address(), Language.PL);
                var feedHere = FeedClient.open(server.address() + "/api/boards/" + board + "/feed?lang=nl&after=" + last, here.cookie());
                var feedThere = FeedClient.open(other.address() + "/api/boards/" + board + "/feed?lang=nl&after=" + last, there.cookie())) {
            writer.join(session.code(), "Gast " + ++guests, StakeholderGroup.MIGRANT);
            var text = "Gdzie jest ratusz? " + UUID.randomUUID();
            assertThat(add(writer, UUID.randomUUID(), text).statusCode()).isEqualTo(200);
            for (var feed : List.of(feedHere, feedThere)) {
                var event = feed.next("translation").data();
                while (!event.contains(text)) {
                    event = feed.next("translation").data();
                }
                assertThat(event).contains("nl: " + text);
            }
            assertThat(TestTranslator.shared().asked(text, "nl")).isEqualTo(1);
        }
    }

    @Test
    void without_hints_a_note_is_found_by_looking() throws Exception {
        arrives(server, deaf);
    }

    @Test
    void who_comes_in_at_one_node_is_counted_on_the_screens_of_the_other() throws Exception {
        try (var screen = guest(other); var feed = FeedClient.open(other.address() + "/api/lab/" + session.id() + "/feed", screen.cookie())) {
            var before = people(feed.next("stage"));
            guest(server).close();
            var now = people(feed.next("stage"));
            while (now <= before) {
                now = people(feed.next("stage"));
            }
            assertThat(now).isEqualTo(before + 1);
        }
    }

    @Test
    void who_joined_at_one_node_is_known_at_the_other_by_the_same_cookie() throws Exception {
        try (var guest = guest(server)) {
            var me = "/api/lab/" + session.id() + "/me";
            var here = guest.get(me);
            guest.goOnAt(other.address());
            var there = guest.get(me);
            assertThat(there.statusCode()).isEqualTo(200);
            assertThat(there.body()).isEqualTo(here.body());
            var note = UUID.randomUUID();
            assertThat(add(guest, note, "Ik ben dezelfde").statusCode()).isEqualTo(200);
            guest.goOnAt(server.address());
            assertThat(add(guest, note, "Ik ben dezelfde").statusCode()).as("sent again through the first node").isEqualTo(200);
            assertThat(session.ids(board)).containsOnlyOnce(note);
        }
    }

    @Test
    void two_facilitators_and_their_halls_on_two_nodes_at_once_get_numbers_without_gaps_or_doubles() throws Exception {
        var last = session.numbers(board).getLast();
        var changes = 2L * WRITERS * NOTES_EACH;
        try (var watcher = guest(server); var here = feed(server, watcher, last); var there = feed(other, watcher, last);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new LinkedBlockingQueue<UUID>();
            var work = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var guest = guest(writer % 2 == 0 ? server : other);
                work.add(people.submit(() -> write(guest, written)));
            }
            work.add(people.submit(hides("facilitator", server, written)));
            work.add(people.submit(hides("second-facilitator", other, written)));
            for (var one : work) {
                one.get(120, TimeUnit.SECONDS);
            }
            var expected = LongStream.rangeClosed(1, last + changes).boxed().toList();
            assertThat(session.numbers(board)).isEqualTo(expected);
            for (var feed : List.of(here, there)) {
                assertThat(numbers(feed, changes)).isEqualTo(expected.subList(last.intValue(), expected.size()));
            }
        }
    }

    @Test
    void a_node_is_killed_while_people_write_and_they_go_on_at_the_other() throws Exception {
        var last = session.numbers(board).getLast();
        var acknowledged = new ConcurrentLinkedQueue<UUID>();
        var underWay = new CountDownLatch(WRITERS * 2);
        try (var watcher = guest(deaf); var feed = feed(deaf, watcher, last); var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var guest = guest(server);
                var column = guest.columns(board).getFirst();
                work.add(people.submit(() -> writeOnWhicheverNodeLives(guest, column, acknowledged, underWay)));
            }
            assertThat(underWay.await(60, TimeUnit.SECONDS)).as("notes before the crash").isTrue();
            server.kill(false);
            for (var one : work) {
                one.get(120, TimeUnit.SECONDS);
            }
            assertThat(acknowledged).hasSize(WRITERS * NOTES_EACH).doesNotHaveDuplicates();
            assertThat(session.ids(board)).containsAll(acknowledged);
            var expected = LongStream.rangeClosed(last + 1, last + WRITERS * NOTES_EACH).boxed().toList();
            assertThat(session.numbers(board)).endsWith(expected.toArray(Long[]::new)).doesNotHaveDuplicates();
            assertThat(session.gaps(board)).isZero();
            assertThat(numbers(feed, expected.size())).as("what a screen at a node that stayed saw").isEqualTo(expected);
        } finally {
            server.start();
        }
        arrives(server, other);
        arrives(other, server);
    }

    private void arrives(RunningServer from, RunningServer to) throws Exception {
        var text = "Van " + from.address() + " naar " + to.address() + " " + UUID.randomUUID();
        try (var writer = guest(from); var reader = guest(to); var feed = feed(to, reader, session.numbers(board).getLast())) {
            assertThat(add(writer, UUID.randomUUID(), text).statusCode()).isEqualTo(200);
            assertThat(feed.next("change").data()).contains(text);
        }
    }

    private Guest guest(RunningServer node) throws Exception {
        var guest = new Guest(node.address(), Language.NL);
        guest.join(session.code(), "Gast " + ++guests, StakeholderGroup.RESIDENT);
        return guest;
    }

    private FeedClient feed(RunningServer node, Guest guest, long after) throws Exception {
        return FeedClient.open(node.address() + "/api/boards/" + board + "/feed?after=" + after, guest.cookie());
    }

    private static List<Long> numbers(FeedClient feed, long count) throws InterruptedException {
        return feed.next(Math.toIntExact(count)).stream().map(it -> Long.valueOf(it.id())).toList();
    }

    private static int people(FeedClient.Event stage) {
        return JSON.readTree(stage.data()).get("people").get("total").asInt();
    }

    private HttpResponse<String> add(Guest guest, UUID note, String text) {
        return guest.add(board, note, guest.columns(board).getFirst(), text, null);
    }

    private void write(Guest guest, BlockingQueue<UUID> written) {
        try (guest) {
            for (var note = 0; note < NOTES_EACH; note++) {
                var id = UUID.randomUUID();
                assertThat(add(guest, id, "Tegelijk " + id).statusCode()).isEqualTo(200);
                written.add(id);
            }
        }
    }

    /** A facilitator who hides the next note that was written, half of them all. */
    private Callable<Void> hides(String role, RunningServer node, BlockingQueue<UUID> written) {
        return () -> {
            try (var facilitator = new TestBrowser(node.address())) {
                assertThat(facilitator.submit("/sign-in", "/sign-in/demo/" + role, Map.of()).statusCode()).isEqualTo(302);
                for (var hidden = 0; hidden < WRITERS * NOTES_EACH / 2; hidden++) {
                    var note = written.poll(60, TimeUnit.SECONDS);
                    assertThat(note).as("a note to hide").isNotNull();
                    assertThat(facilitator.post("/api/boards/" + board + "/changes", JSON.writeValueAsString(Map.of("id", UUID.randomUUID(),
                            "kind", "hide", "note", note)), "Content-Type", "application/json", "X-Tafelronde", "1").statusCode()).isEqualTo(200);
                }
            }
            return null;
        };
    }

    private void writeOnWhicheverNodeLives(Guest guest, String column, ConcurrentLinkedQueue<UUID> acknowledged, CountDownLatch underWay) {
        try (guest) {
            for (var note = 0; note < NOTES_EACH; note++) {
                var id = UUID.randomUUID();
                while (!acknowledged.contains(id)) {
                    try {
                        var answer = guest.add(board, id, column, "Doorgaan " + id, null).statusCode();
                        assertThat(answer).as("a node that lives asks for patience at most").isIn(200, 429);
                        if (answer == 200) {
                            acknowledged.add(id);
                            underWay.countDown();
                        } else {
                            Guest.pause(300);
                        }
                    } catch (UncheckedIOException killed) {
                        guest.goOnAt(other.address());
                    }
                }
            }
        }
    }
}
