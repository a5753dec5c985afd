package nl.tafelronde.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.BoardRules;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.ClusterChange;
import nl.tafelronde.board.ClusterId;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.UndoChange;
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

    private FeedClient feed(String cookie, long after) throws Exception {
        return FeedClient.open(at(board + "/feed?after=" + after), cookie);
    }

    private String at(String path) {
        return address() + "/api/boards/" + path;
    }
}
