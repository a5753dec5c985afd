package nl.tafelronde.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.Ballot;
import nl.tafelronde.board.BallotId;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.Hiding;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteHint;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.UndoChange;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to whatever somebody does says no more than the feed sends them: every byte of every kind of answer is looked at. */
class AnswersWireTest extends BoardDbTest {

    private static final String HERS = "Mijn huisbaas komt zomaar binnen";
    private static final Pattern GROUP = Pattern.compile("\"group\"|MIGRANT|RESIDENT");

    @Autowired
    Votes votes;

    private final List<Map<String, Object>> asked = new ArrayList<>();
    private BoardBrowser ofJoost;

    @BeforeEach
    void the_phone_of_joost() {
        ofJoost = new BoardBrowser(address(), cookie(joost));
    }

    @AfterEach
    void phone_off() {
        ofJoost.close();
    }

    @Test
    void no_answer_says_the_group_of_whoever_wrote_the_note_not_to_a_repeat_and_not_of_ones_own() {
        var hers = add(magda, HERS);
        var others = add(magda, "Nog iets");
        var own = NoteId.next();
        var cluster = Ids.next();
        for (var it : List.of(
                change("add", Map.of("note", own, "text", "Van Joost", "column", "c1")),
                change("edit", Map.of("note", own, "text", "Echt van Joost")),
                change("move", Map.of("note", own, "column", "c2")),
                change("group", Map.of("note", hers, "with", others, "cluster", cluster)),
                change("name_cluster", Map.of("cluster", cluster, "name", "Wonen")),
                change("group", Map.of("note", own, "cluster", cluster)),
                change("ungroup", Map.of("note", hers)))) {
            assertThat(said(it)).doesNotContain(magda.id().toString(), joost.id().toString()).doesNotContainPattern(GROUP);
        }
        assertThat(said(change("undo", Map.of("number", number())))).contains(HERS).doesNotContainPattern(GROUP);
        assertThat(said(change("split", Map.of("cluster", cluster)))).doesNotContainPattern(GROUP);
        assertThat(said(change("withdraw", Map.of("note", own)))).doesNotContainPattern(GROUP);
        assertThat(said(change("restore", Map.of("note", own)))).contains("Echt van Joost").doesNotContainPattern(GROUP);
        assertThat(asked).hasSize(11).allSatisfy(it -> {
            clock.move(Duration.ofSeconds(2));
            var again = ofJoost.raw(board, it);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).as("asked again: " + it).doesNotContainPattern(GROUP);
        });
        join(place, "Ana", StakeholderGroup.MIGRANT, Language.RO);
        join(place, "Iwona", StakeholderGroup.MIGRANT, Language.PL);
        assertThat(said(change("group", Map.of("note", hers, "with", others, "cluster", Ids.next())))).as("three of them are there").contains("\"group\":\"MIGRANT\"");
    }

    @Test
    void a_step_back_sends_nothing_of_a_note_that_was_hidden_or_withdrawn_since_and_neither_does_a_repeat() {
        for (var hide : List.of(true, false)) {
            var hers = add(magda, HERS);
            var cluster = cluster();
            var joined = change("group", Map.of("note", hers, "cluster", cluster));
            assertThat(said(joined)).contains(HERS);
            var number = number();
            boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, hers, "Huisbaas Jan de Boer", null, "Jan", null, null, false));
            if (hide) {
                boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), hers, new Hiding(Hiding.Reason.PERSONAL, "Je noemt iemand", null)));
            } else {
                change(magda, ChangeKind.WITHDRAW, hers);
            }
            for (var answer : List.of(said(joined), said(change("undo", Map.of("number", number))), said(asked.getLast()))) {
                assertThat(answer).contains("\"number\"").doesNotContain("note", "uisbaas", "Jan", "hidden", "why", "personal", "iemand", hers.toString());
            }
            assertThat(boards.read(Actor.SYSTEM, board).clusters()).filteredOn(it -> it.id().value().equals(cluster)).singleElement()
                    .satisfies(it -> assertThat(it.notes()).as("the step is taken back all the same").doesNotContain(hers));
        }
    }

    @Test
    void while_everybody_writes_for_themselves_an_answer_holds_ones_own_words_and_nothing_that_others_did_with_them() {
        var hers = add(magda, HERS);
        var own = NoteId.next();
        said(change("add", Map.of("note", own, "text", "Van Joost", "column", "c1")));
        var added = asked.getLast();
        var cluster = cluster();
        var joined = change("group", Map.of("note", hers, "cluster", cluster));
        said(joined);
        var number = number();
        boards.post(Actor.SYSTEM, board, ClusterChange.into(Ids.next(), own, new ClusterId(cluster)));
        boards.allow(Actor.SYSTEM, board, COVERED);
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, hers, "Geheim", null, null, null, null, false));

        assertThat(said(joined)).doesNotContain("note", "Geheim", "uisbaas", hers.toString());
        var refused = ofJoost.raw(board, change("undo", Map.of("number", number)));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("board.refused.no-such-step").doesNotContain("Geheim", "uisbaas");
        assertThat(boards.read(Actor.SYSTEM, board).notes()).filteredOn(it -> it.id().equals(hers)).singleElement()
                .satisfies(it -> assertThat(it.cluster()).as("nothing was done").isEqualTo(new ClusterId(cluster)));

        var second = NoteId.next();
        for (var it : List.of(added, change("edit", Map.of("note", own, "text", "Van Joost, beter")), change("add", Map.of("note", second, "text", "Van Joost, nog een")))) {
            assertThat(said(it)).contains("Van Joost").doesNotContain("cluster", "mergedInto", "Geheim").doesNotContainPattern(GROUP);
        }
        assertThat(said(change("edit", Map.of("note", own, "text", "Van Joost, best")))).doesNotContain("cluster");
        assertThat(said(change("undo", Map.of("number", number())))).contains("Van Joost, beter").doesNotContain("cluster");
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), own, new Hiding(Hiding.Reason.PERSONAL, "Je noemt iemand", null)));
        assertThat(said(change("edit", Map.of("note", own, "text", "Van Joost, netjes")))).as("its author is told why").contains("Je noemt iemand").doesNotContain("cluster");
        assertThat(said(change("move", Map.of("note", second, "column", "c2")))).doesNotContain("cluster").doesNotContainPattern(GROUP);
    }

    @Test
    void an_answer_to_a_vote_says_no_group_no_words_and_not_who_wrote_it() {
        var hers = add(magda, HERS);
        for (var rules : List.of(new BoardRules(true, false, true), new BoardRules(false, true, true))) {
            boards.allow(Actor.SYSTEM, board, rules);
            votes.hold(Actor.SYSTEM, board, new Ballot(new BallotId(Ids.next()), 3, 2, false, Ballot.State.OPEN));
            var vote = Map.of("id", Ids.next(), "kind", "vote", "note", hers);
            for (var it : List.of(vote, vote, Map.of("id", Ids.next(), "kind", "unvote", "note", hers))) {
                var answer = ofJoost.post("/api/places/" + place + "/boards/" + board + "/votes", it);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("uisbaas", magda.id().toString(), joost.id().toString()).doesNotContainPattern(GROUP);
            }
        }
    }

    @Test
    void a_facilitator_is_answered_as_the_console_shows_it() {
        var note = NoteId.next();
        var posted = boards.post(Actor.SYSTEM, board, new NoteChange(note.value(), ChangeKind.ADD, note, "Bel 06-12345678", "c1", null, Language.NL, null, false, null,
                StakeholderGroup.MIGRANT));
        assertThat(posted.note()).isEqualTo(boards.read(Actor.SYSTEM, board).notes().getFirst());
        assertThat(posted.note().group()).isEqualTo(StakeholderGroup.MIGRANT);
        assertThat(posted.note().hints()).containsExactly(NoteHint.PHONE);
        assertThat(boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), posted.number())).note()).as("who undoes an own note withdraws or hides it")
                .satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it.hidden()).isTrue());
    }

    private Map<String, Object> change(String kind, Map<String, ?> what) {
        var change = new HashMap<String, Object>(what);
        change.put("id", "add".equals(kind) ? what.get("note") : Ids.next());
        change.put("kind", kind);
        asked.add(change);
        return change;
    }

    /** What both doors answer; the second is asked the same again. */
    private String said(Map<String, ?> change) {
        clock.move(Duration.ofSeconds(2));
        HttpResponse<String> hall = ofJoost.inHall(place, board, change);
        assertThat(hall.statusCode()).as(change + ": " + hall.body()).isEqualTo(200);
        var office = ofJoost.raw(board, change);
        assertThat(office.statusCode()).as(office.body()).isEqualTo(200);
        assertThat(office.body()).isEqualTo(hall.body());
        return hall.body();
    }

    private long number() {
        return boards.read(Actor.SYSTEM, board).number();
    }

    private UUID cluster() {
        var cluster = ClusterId.next();
        boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), add(joost, "Een"), add(joost, "Twee"), cluster));
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Samen", null));
        return cluster.value();
    }
}
