package nl.tafelronde.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.Test;

/** Clusters as a browser meets them: who is sent what, live, replayed and at once. */
class ClusterWireTest extends BoardDbTest {

    private static final String NAME = "Heel bijzondere naam";

    @Test
    void a_note_put_with_another_over_http_arrives_with_its_cluster_and_again_for_who_missed_it() throws Exception {
        var a = add(magda, "a");
        var b = add(magda, "b");
        var cluster = Ids.next();
        try (var ofJoost = new BoardBrowser(address(), cookie(joost)); var live = feed(cookie(magda), "?after=3")) {
            var answer = ofJoost.raw(board, Map.of("id", Ids.next(), "kind", "group", "note", b, "with", a, "cluster", cluster));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(ofJoost.raw(board, Map.of("id", Ids.next(), "kind", "name_cluster", "cluster", cluster, "name", NAME, "seen", 0)).statusCode()).isEqualTo(200);
            var stale = ofJoost.raw(board, Map.of("id", Ids.next(), "kind", "name_cluster", "cluster", cluster, "name", "Anders", "seen", 0));
            assertThat(stale.statusCode()).isEqualTo(409);
            assertThat(ofJoost.json(stale.body()).get("detail").asString()).contains("Iemand").contains(NAME).doesNotContain("Joost");
            try (var replayed = feed(cookie(magda), "?after=3")) {
                for (var feed : List.of(live, replayed)) {
                    var event = ofJoost.json(feed.next("cluster").data());
                    assertThat(event.get("number").asLong()).isEqualTo(4);
                    assertThat(event.get("clusters").get(0).get("id").asString()).isEqualTo(cluster.toString());
                    assertThat(event.get("clusters").get(0).has("notes")).as("each note says where it is").isFalse();
                    assertThat(event.get("notes")).hasSize(2).allSatisfy(it -> assertThat(it.get("cluster").asString()).isEqualTo(cluster.toString()));
                    assertThat(ofJoost.json(feed.next("cluster").data()).get("clusters").get(0).get("name").asString()).isEqualTo(NAME);
                    assertThat(feed.wire()).doesNotContain(joost.id().toString());
                }
            }
            assertThat(ofJoost.raw(board, Map.of("id", Ids.next(), "kind", "undo", "number", 4)).statusCode()).as("named since").isEqualTo(409);
            assertThat(ofJoost.raw(board, Map.of("id", Ids.next(), "kind", "undo", "number", 5)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void before_the_reveal_nothing_of_clusters_leaves_live_replayed_or_in_a_snapshot() throws Exception {
        var a = add(magda, "Van Magda");
        var b = add(joost, "Van Joost");
        boards.allow(Actor.SYSTEM, board, COVERED);
        var number = boards.read(joost, board).number();
        var cluster = ClusterId.next();
        var projector = cookie(new Actor.Display(place, Language.NL));
        try (var own = feed(cookie(magda), "?after=" + number); var others = feed(projector, "?after=" + number);
                var ofMagda = new BoardBrowser(address(), cookie(magda))) {
            boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), b, a, cluster));
            boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, NAME, null));
            boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), b, a));
            add(joost, "Het laatste");
            for (var feed : List.of(own, others)) {
                while (!feed.next().data().contains("\"notes\":3")) {
                    assertThat(feed.wire()).doesNotContain(NAME);
                }
                assertThat(feed.wire()).doesNotContain(NAME).doesNotContain(cluster.toString()).doesNotContain("mergedInto").doesNotContain("Van Joost");
            }
            try (var replayed = feed(cookie(magda), "?after=" + number); var fresh = feed(cookie(magda), "")) {
                replayed.next("counts");
                assertThat(fresh.next("snapshot").data() + replayed.wire() + ofMagda.snapshot(board).body()).contains("Van Magda")
                        .doesNotContain(NAME).doesNotContain(cluster.toString()).doesNotContain("mergedInto").doesNotContain("Van Joost");
            }
        }
        boards.allow(Actor.SYSTEM, board, OPEN);
        try (var fresh = feed(cookie(magda), "")) {
            assertThat(fresh.next("snapshot").data()).contains(NAME).contains(cluster.toString());
        }
    }

    @Test
    void a_cluster_of_hidden_notes_is_gone_for_the_hall_and_comes_back_with_them() throws Exception {
        var a = add(magda, "a");
        var b = add(magda, "b");
        var cluster = ClusterId.next();
        boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), b, a, cluster));
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, NAME, null));
        var number = boards.read(joost, board).number();
        try (var live = feed(cookie(joost), "?after=" + number); var browser = new BoardBrowser(address(), cookie(joost))) {
            change(Actor.SYSTEM, ChangeKind.HIDE, a);
            change(Actor.SYSTEM, ChangeKind.HIDE, b);
            live.next("cluster");
            var gone = browser.json(live.next("cluster").data());
            assertThat(gone.get("goneClusters").get(0).asString()).isEqualTo(cluster.toString());
            assertThat(gone.get("goneNotes").get(0).asString()).isEqualTo(b.toString());
            assertThat(browser.snapshot(board).body()).doesNotContain(NAME);
            try (var replayed = feed(cookie(joost), "?after=" + number)) {
                replayed.next("cluster");
                assertThat(replayed.wire()).doesNotContain(NAME);
            }
            change(Actor.SYSTEM, ChangeKind.RESTORE, b);
            assertThat(live.next("cluster").data()).contains(NAME).contains(b.toString());
        }
    }

    @Test
    void the_steps_and_the_proposals_of_a_board_are_not_for_phones() {
        add(magda, "Taalles een");
        try (var ofMagda = new BoardBrowser(address(), cookie(magda))) {
            for (var path : List.of("/steps", "/suggestions")) {
                assertThat(ofMagda.get(board, path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(ofMagda.raw(board, Map.of("id", Ids.next(), "kind", "arrange")).statusCode()).isEqualTo(422);
            assertThat(ofMagda.raw(board, Map.of("id", Ids.next(), "kind", "group", "note", NoteId.next())).statusCode()).isEqualTo(404);
            assertThat(ofMagda.raw(board, Map.of("id", Ids.next(), "kind", "undo")).statusCode()).isEqualTo(422);
        }
    }

    private FeedClient feed(String cookie, String query) throws Exception {
        return FeedClient.open(address() + "/api/boards/" + board + "/feed" + query, cookie);
    }
}
