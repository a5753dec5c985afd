package nl.tafelronde.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.board.Ballot;
import nl.tafelronde.board.BallotId;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.board.OwnVotes;
import nl.tafelronde.board.Score;
import nl.tafelronde.board.UndoChange;
import nl.tafelronde.board.Vote;
import nl.tafelronde.board.Votes;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A note that is taken off the board for good is nowhere any more: every byte that leaves, and every row that stays, is looked at. */
class TakenOffWireTest extends BoardDbTest {

    private static final String SECRET = "Mijn baas houdt mijn paspoort";

    @Autowired
    JdbcTemplate database;
    @Autowired
    PersonalFiles files;
    @Autowired
    Votes votes;

    @Test
    void a_note_taken_off_is_gone_for_everybody_live_replayed_in_snapshots_and_in_the_past_of_the_board() throws Exception {
        for (var rules : List.of(OPEN, COVERED)) {
            boards.allow(Actor.SYSTEM, board, rules);
            var note = add(magda, SECRET);
            boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, SECRET + "!", null, "Jan de Boer BV", null, null, false));
            change(Actor.SYSTEM, ChangeKind.HIDE, note);
            var before = boards.read(joost, board).number();
            try (var own = feed(cookie(magda), before); var other = feed(cookie(joost), before);
                    var projector = feed(cookie(new Actor.Display(place, Language.NL)), before)) {
                var taken = boards.takeOff(Actor.SYSTEM, board, note);
                assertThat(taken.text()).isEqualTo(SECRET + "!");
                assertThat(taken.author()).isEqualTo(magda.id().value());
                for (var feed : List.of(own, other, projector)) {
                    assertThat(feed.next("change").data()).contains("\"gone\"", note.toString());
                    assertThat(feed.wire()).doesNotContain("paspoort", "Boer");
                }
            }
            for (var reader : List.of(magda, joost)) {
                try (var late = feed(cookie(reader), before - 3); var fresh = FeedClient.open(at(board + "/feed"), cookie(reader))) {
                    assertThat(late.next("change").data()).contains("\"gone\"");
                    late.next("change");
                    late.next("change");
                    late.next("change");
                    assertThat(late.wire()).doesNotContain("paspoort", "Boer");
                    assertThat(fresh.next("snapshot").data()).doesNotContain("paspoort", "Boer");
                }
            }
            assertThat(texts(Actor.SYSTEM)).isEmpty();
            assertThat(boards.count(Actor.SYSTEM, board)).isZero();
            assertThat(boards.mine(magda, place)).isEmpty();
            assertThat(files.export(magda)).doesNotContainKey("board");
            assertThat(database.queryForList("select coalesce(note, '') from board_change where note_id = ?", String.class, note.value()))
                    .hasSize(4).allMatch(String::isEmpty);
            assertThat(database.queryForObject("select count(*) from note where id = ?", Integer.class, note.value())).isZero();
        }
    }

    @Test
    void its_group_goes_on_without_it_and_no_trace_of_a_change_keeps_its_words_and_undo_brings_nothing_back() throws Exception {
        var note = add(magda, SECRET);
        var other = add(joost, "Fietsles");
        var edited = boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Mijn paspoort ligt bij de baas", null, null, null, null, false));
        var grouped = boards.post(joost, board, ClusterChange.group(Ids.next(), note, other, ClusterId.next()));
        var before = boards.read(joost, board).number();
        try (var live = feed(cookie(joost), before)) {
            boards.takeOff(Actor.SYSTEM, board, note);
            assertThat(live.next("change").data()).contains("\"gone\"");
            assertThat(live.next("snapshot").data()).contains("Fietsles").doesNotContain("paspoort", "cluster\":\"");
        }
        assertThat(boards.read(Actor.SYSTEM, board).clusters()).isEmpty();
        assertThat(boards.count(Actor.SYSTEM, board)).isEqualTo(1);
        assertThat(database.queryForList("select concat(coalesce(note, ''), coalesce(trace, '')) from board_change where board_id = ?", String.class, board.value()))
                .noneMatch(it -> it.contains("paspoort"));
        for (var done : List.of(edited, grouped)) {
            assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), done.number()))).isInstanceOf(Refusal.class);
        }
        try (var late = feed(cookie(joost), 1)) {
            late.next(1);
            assertThat(late.wire()).doesNotContain("paspoort");
        }
    }

    @Test
    void what_is_gone_cannot_be_changed_restored_or_taken_again_and_only_a_facilitator_or_the_author_takes() {
        var note = add(magda, SECRET);
        assertThatThrownBy(() -> boards.takeOff(joost, board, note)).isInstanceOf(Refusal.class).hasMessageContaining("not-yours");
        boards.takeOff(magda, board, note);
        for (var kind : List.of(ChangeKind.RESTORE, ChangeKind.WITHDRAW, ChangeKind.HIDE)) {
            assertThatThrownBy(() -> change(magda, kind, note)).isInstanceOf(Refusal.class).hasMessageContaining("note-gone");
        }
        assertThatThrownBy(() -> boards.takeOff(Actor.SYSTEM, board, note)).isInstanceOf(Refusal.class).hasMessageContaining("note-gone");
    }

    @Test
    void a_late_repeat_of_the_first_sending_does_not_bring_it_back() {
        var note = add(magda, SECRET);
        boards.takeOff(Actor.SYSTEM, board, note);
        assertThat(boards.post(magda, board, NoteChange.add(note, "c1", SECRET, null, null)).note()).isNull();
        boards.allow(Actor.SYSTEM, board, new BoardRules(true, false, false));
        assertThat(texts(Actor.SYSTEM)).isEmpty();
    }

    @Test
    void a_note_that_got_votes_also_one_that_was_taken_back_goes_and_its_votes_can_be_given_elsewhere() {
        var note = add(magda, SECRET);
        var other = add(joost, "Fietsles");
        var ballot = round(Ballot.State.OPEN);
        votes.cast(magda, board, Vote.on(Ids.next(), note));
        votes.cast(magda, board, Vote.back(Ids.next(), note));
        boards.takeOff(Actor.SYSTEM, board, note);
        assertThat(rows(note)).isZero();
        assertThat(votes.mine(magda, board).left()).isEqualTo(2);

        var second = add(magda, SECRET);
        votes.cast(joost, board, Vote.on(Ids.next(), second));
        votes.cast(joost, board, Vote.on(Ids.next(), other));
        boards.takeOff(Actor.SYSTEM, board, second);
        assertThat(rows(second)).isZero();
        assertThat(votes.mine(joost, board)).isEqualTo(new OwnVotes(ballot, 0, List.of(new OwnVotes.On(second.value(), 1, true), new OwnVotes.On(other.value(), 1, false))));
        assertThatThrownBy(() -> votes.cast(magda, board, Vote.on(Ids.next(), second))).isInstanceOf(Refusal.class).hasMessageContaining("note-gone");
        assertThat(votes.cast(joost, board, Vote.back(Ids.next(), second)).left()).isEqualTo(1);
        votes.cast(joost, board, Vote.on(Ids.next(), other));
        round(ballot.id(), Ballot.State.CLOSED);
        assertThat(results()).containsOnly(Map.entry(other.value(), 2));
        assertThat(votes.score(Actor.SYSTEM, board).elsewhere()).isZero();
    }

    @Test
    void a_result_that_stands_keeps_its_votes_and_says_that_some_were_for_what_is_gone() {
        var note = add(magda, SECRET);
        var ballot = round(Ballot.State.OPEN);
        votes.cast(joost, board, Vote.on(Ids.next(), note));
        round(ballot.id(), Ballot.State.CLOSED);
        boards.takeOff(Actor.SYSTEM, board, note);
        var score = votes.score(Actor.SYSTEM, board);
        assertThat(score.results()).isEmpty();
        assertThat(score.elsewhere()).isEqualTo(1);
        assertThat(score.voters()).isEqualTo(1);
    }

    @Test
    void votes_that_counted_for_its_group_or_for_the_note_shown_for_it_count_on_for_that() {
        var ballot = round(Ballot.State.OPEN);
        var first = add(magda, SECRET);
        var second = add(joost, "Fietsles");
        votes.cast(joost, board, Vote.on(Ids.next(), first));
        var cluster = group(first, second);
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Leren", null));
        boards.takeOff(Actor.SYSTEM, board, first);
        assertThat(votes.mine(joost, board).votes()).containsExactly(new OwnVotes.On(cluster.value(), 1, false));

        var front = add(magda, "Taalles");
        var same = add(magda, SECRET);
        votes.cast(joost, board, Vote.on(Ids.next(), same));
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), same, front));
        boards.takeOff(Actor.SYSTEM, board, same);
        assertThat(rows(first) + rows(same)).isZero();
        round(ballot.id(), Ballot.State.CLOSED);
        assertThat(results()).containsOnly(Map.entry(cluster.value(), 1), Map.entry(front.value(), 1));
    }

    @Test
    void a_note_that_took_over_the_votes_of_a_group_goes_and_they_pass_to_the_group_it_is_in_or_end_with_it() {
        round(Ballot.State.OPEN);
        var heir = add(magda, SECRET);
        var cluster = group(add(joost, "Fietsles"), heir);
        votes.cast(joost, board, Vote.on(Ids.next(), cluster));
        var split = boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), cluster));
        boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), split.number()));
        boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), cluster));
        assertThat(votes.mine(joost, board).votes()).containsExactly(new OwnVotes.On(heir.value(), 1, false));
        var another = group(heir, add(joost, "Zwemles"));
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), another, "Leren", null));
        boards.takeOff(Actor.SYSTEM, board, heir);
        assertThat(rows(heir)).isZero();
        assertThat(votes.mine(joost, board).votes()).containsExactly(new OwnVotes.On(another.value(), 1, false));

        var alone = add(magda, SECRET);
        var third = group(add(joost, "Kookles"), alone);
        votes.cast(magda, board, Vote.on(Ids.next(), third));
        boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), third));
        boards.takeOff(magda, board, alone);
        assertThat(rows(alone)).isZero();
        assertThat(votes.mine(magda, board).votes()).containsExactly(new OwnVotes.On(third.value(), 1, true));
        assertThat(votes.cast(magda, board, Vote.back(Ids.next(), third)).left()).isEqualTo(2);
    }

    @Test
    void the_last_note_of_a_group_with_a_name_goes_and_the_group_with_it() {
        round(Ballot.State.OPEN);
        var note = add(magda, SECRET);
        var other = add(joost, "Fietsles");
        var cluster = group(note, other);
        boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Leren", null));
        votes.cast(joost, board, Vote.on(Ids.next(), note));
        boards.post(Actor.SYSTEM, board, ClusterChange.ungroup(Ids.next(), other));
        boards.takeOff(Actor.SYSTEM, board, note);
        assertThat(rows(note)).isZero();
        assertThat(boards.read(Actor.SYSTEM, board).clusters()).isEmpty();
        assertThat(votes.mine(joost, board).votes()).containsExactly(new OwnVotes.On(cluster.value(), 1, true));
        assertThat(votes.cast(joost, board, Vote.back(Ids.next(), cluster)).left()).isEqualTo(2);
    }

    @Test
    void a_group_without_a_name_that_is_left_with_one_note_gives_that_its_votes() {
        round(Ballot.State.OPEN);
        var note = add(magda, SECRET);
        var other = add(joost, "Fietsles");
        votes.cast(joost, board, Vote.on(Ids.next(), group(other, note)));
        boards.takeOff(Actor.SYSTEM, board, note);
        assertThat(rows(note)).isZero();
        assertThat(votes.mine(joost, board).votes()).containsExactly(new OwnVotes.On(other.value(), 1, false));
    }

    private Ballot round(Ballot.State state) {
        return round(new BallotId(Ids.next()), state);
    }

    private Ballot round(BallotId id, Ballot.State state) {
        var ballot = new Ballot(id, 2, 2, false, state);
        votes.hold(Actor.SYSTEM, board, ballot);
        return ballot;
    }

    private Map<UUID, Integer> results() {
        return votes.score(Actor.SYSTEM, board).results().stream().collect(Collectors.toMap(Score.Result::target, Score.Result::votes));
    }

    private ClusterId group(NoteId note, NoteId with) {
        var fresh = ClusterId.next();
        boards.post(Actor.SYSTEM, board, ClusterChange.group(Ids.next(), note, with, fresh));
        return fresh;
    }

    private int rows(NoteId note) {
        return database.queryForObject("select (select count(*) from note where id = ?) + (select count(*) from board_cluster_heir where note_id = ?)", Integer.class,
                note.value(), note.value());
    }

    private FeedClient feed(String cookie, long after) throws Exception {
        return FeedClient.open(at(board + "/feed?after=" + after), cookie);
    }

    private String at(String path) {
        return address() + "/api/boards/" + path;
    }
}
