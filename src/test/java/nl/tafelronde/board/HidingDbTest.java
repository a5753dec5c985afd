package nl.tafelronde.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.FeedClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Hiding with a reason, and marks at which a facilitator may want to look: who is sent them, on the wire, and who is not. */
class HidingDbTest extends BoardDbTest {

    private static final Hiding WHY = new Hiding(Hiding.Reason.PERSONAL, "Je noemt je buurvrouw", null);

    @Autowired
    WordLists words;
    @Autowired
    JdbcTemplate database;

    @Test
    void the_reason_goes_to_the_author_and_to_facilitators_and_is_in_nobody_elses_feed_replay_snapshot_or_in_the_past() throws Exception {
        for (var rules : List.of(OPEN, COVERED)) {
            boards.allow(Actor.SYSTEM, board, rules);
            var note = add(magda, "Mevrouw De Vries");
            var before = boards.read(joost, board).number();
            try (var own = feed(magda, before); var other = feed(joost, before); var projector = FeedClient.open(at(before), cookie(new Actor.Display(place, Language.NL)))) {
                boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), note, WHY));
                assertThat(own.next("change").data()).contains("\"reason\":\"personal\"", "Je noemt je buurvrouw");
                for (var feed : List.of(other, projector)) {
                    feed.next();
                    assertThat(feed.wire()).doesNotContain("buurvrouw", "personal", "Vries");
                }
            }
            try (var late = feed(joost, before); var own = feed(magda, before); var fresh = FeedClient.open(address() + "/api/boards/" + board + "/feed", cookie(joost))) {
                late.next();
                fresh.next("snapshot");
                assertThat(late.wire() + fresh.wire()).doesNotContain("buurvrouw", "personal", "Vries");
                assertThat(own.next("change").data()).contains("Je noemt je buurvrouw");
            }
            assertThat(boards.read(Actor.SYSTEM, board).notes()).filteredOn(it -> it.id().equals(note)).singleElement().extracting(NoteCard::why).isEqualTo(WHY);
            assertThat(database.queryForList("select concat(coalesce(note, ''), coalesce(trace, '')) from board_change where board_id = ?", String.class, board.value()))
                    .noneMatch(it -> it.contains("buurvrouw") || it.contains("personal"));
        }
    }

    @Test
    void the_author_mends_it_it_stays_hidden_and_the_facilitator_sees_that_it_changed() {
        var note = add(magda, "Mevrouw De Vries is een heks");
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), note, WHY));
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Een buurvrouw doet naar", null, null, null, null, false));
        assertThat(texts(joost)).isEmpty();
        assertThat(boards.read(Actor.SYSTEM, board).notes().getFirst().why()).isEqualTo(new Hiding(Hiding.Reason.PERSONAL, "Je noemt je buurvrouw", true));
        change(Actor.SYSTEM, ChangeKind.RESTORE, note);
        assertThat(texts(joost)).containsExactly("Een buurvrouw doet naar");
        assertThat(boards.read(magda, board).notes().getFirst().why()).isNull();
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), note, new Hiding(Hiding.Reason.DOUBLE, null, null)));
        assertThat(boards.read(magda, board).notes().getFirst().why()).isEqualTo(new Hiding(Hiding.Reason.DOUBLE, null, null));
        change(magda, ChangeKind.WITHDRAW, note);
        assertThat(texts(Actor.SYSTEM)).isEmpty();
    }

    @Test
    void another_reason_needs_words_and_hiding_is_audited() {
        var note = add(magda, "Iets");
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), note, new Hiding(Hiding.Reason.OTHER, " ", null)))).isInstanceOf(Refusal.class);
        boards.post(Actor.SYSTEM, board, NoteChange.hide(Ids.next(), note, WHY));
        change(Actor.SYSTEM, ChangeKind.RESTORE, note);
        assertThat(database.queryForList("select action from audit_entry where subject = ? order by at", String.class, board.value()))
                .containsExactly("board.note-hidden", "board.note-restored");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bel 06-12 34 56 78                  | PHONE
            Bel +31 6 1234 5678 na zessen       | PHONE
            mail jan.de.boer@example.org        | EMAIL
            mijn nummer is 111222333            | CITIZEN_NUMBER
            In 2018 - 2019 kwamen er 1.200 bij  |
            Zij hebben mijn PASPOORTEN          | WORD
            Mój paszport                        | WORD
            Een buurt zonder hek                |
            """)
    void what_looks_like_personal_data_or_stands_in_a_list_is_marked_for_the_facilitator_only(String text, String hint) throws Exception {
        try (var other = feed(joost, 1); var own = feed(magda, 1)) {
            add(magda, text);
            assertThat(other.next("change").data()).doesNotContain("hints");
            assertThat(own.next("change").data()).doesNotContain("hints");
        }
        assertThat(boards.read(joost, board).notes().getFirst().hints()).isNull();
        var found = boards.read(Actor.SYSTEM, board).notes().getFirst().hints();
        assertThat(found).isEqualTo(hint == null ? null : List.of(NoteHint.valueOf(hint)));
        assertThat(database.queryForList("select note from board_change where board_id = ? and note is not null", String.class, board.value())).noneMatch(it -> it.contains("hints"));
    }

    @Test
    void a_space_adds_words_of_its_own() {
        add(magda, "De Zwaan is vol");
        assertThat(boards.read(Actor.SYSTEM, board).notes().getFirst().hints()).isNull();
        assertThat(words.change(Actor.SYSTEM, space, Language.NL, "zwaan\n\n zwaan \nkraai*")).containsExactly("zwaan", "kraai*");
        assertThat(boards.read(Actor.SYSTEM, board).notes().getFirst().hints()).containsExactly(NoteHint.WORD);
        assertThat(words.read(Actor.SYSTEM, space).get(Language.NL)).containsExactly("zwaan", "kraai*");
    }

    @Test
    void an_assistant_types_for_somebody_of_another_group_and_a_participant_cannot() {
        var typed = NoteId.next();
        boards.post(Actor.SYSTEM, board, quick(typed, StakeholderGroup.EMPLOYER));
        var own = NoteId.next();
        boards.post(magda, board, quick(own, StakeholderGroup.EMPLOYER));
        assertThat(boards.read(Actor.SYSTEM, board).notes()).filteredOn(it -> it.id().equals(typed)).singleElement().extracting(NoteCard::group).isEqualTo(StakeholderGroup.EMPLOYER);
        assertThat(boards.read(Actor.SYSTEM, board).notes()).filteredOn(it -> it.id().equals(own)).singleElement().extracting(NoteCard::group).isEqualTo(StakeholderGroup.MIGRANT);
    }

    private static NoteChange quick(NoteId note, StakeholderGroup group) {
        return new NoteChange(note.value(), ChangeKind.ADD, note, "Van papier", "c1", null, Language.NL, null, false, null, group);
    }

    private FeedClient feed(Actor.Participant of, long after) throws Exception {
        return FeedClient.open(at(after), cookie(of));
    }

    private String at(long after) {
        return address() + "/api/boards/" + board + "/feed?after=" + after;
    }
}
