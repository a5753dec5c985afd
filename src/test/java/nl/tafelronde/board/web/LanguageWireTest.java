package nl.tafelronde.board.web;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.Statements;
import nl.tafelronde.TestTranslator;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.BoardDbTest;
import nl.tafelronde.board.BoardLanguages;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.live.FeedClient;
import nl.tafelronde.translation.TranslationProviders;
import nl.tafelronde.translation.Translations;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a translation leaves the server, and when. */
class LanguageWireTest extends BoardDbTest {

    @Autowired
    BoardLanguages languages;
    @Autowired
    Translations translations;
    @Autowired
    TranslationProviders providers;
    @Autowired
    JdbcClient database;

    final TestTranslator provider = TestTranslator.shared();
    final String text = "Gdzie jest ratusz? " + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void well() {
        provider.well();
        database.sql("delete from translation where state <> 'DONE'").update();
        providers.again(Actor.SYSTEM);
    }

    private FeedClient feed(Actor.Participant who, String query) throws IOException {
        return FeedClient.open(address() + "/api/boards/" + board + "/feed" + query, cookie(who));
    }

    private FeedClient projector() throws IOException {
        return FeedClient.open(address() + "/api/boards/" + board + "/feed?lang=nl", cookie(new Actor.Display(place, Language.NL)));
    }

    private String known(Actor who) {
        return languages.read(who, board, Language.NL).notes().toString();
    }

    private NoteId translated() {
        var note = add(magda, text);
        Awaitility.await().until(() -> known(Actor.SYSTEM).contains("nl: " + text));
        return note;
    }

    @Test
    void joost_reads_in_dutch_what_magda_writes_in_polish_and_is_sent_no_other_language() throws Exception {
        try (var his = feed(joost, "?lang=nl"); var bulgarian = feed(join(place, "Ivan", StakeholderGroup.MIGRANT, Language.BG), "?lang=bg");
                var originals = feed(magda, "")) {
            assertThat(his.next("translations").data()).contains("\"language\":\"nl\"").contains("\"notes\":[]");
            bulgarian.next("translations");
            var note = add(magda, text);
            var event = his.next("translation");
            assertThat(event.id()).isEmpty();
            assertThat(event.data()).contains("\"number\":1").contains("\"note\":\"" + note + "\"").contains("\"from\":\"pl\"")
                    .contains("\"of\":" + text.hashCode()).contains("\"text\":\"nl: " + text + "\"").doesNotContain("person");
            assertThat(bulgarian.next("translation").data()).contains("bg: " + text);
            originals.next("change");
            assertThat(his.wire()).doesNotContain("bg: ").doesNotContain(magda.id().toString()).doesNotContain("Magda");
            assertThat(originals.wire()).doesNotContain("nl: ").doesNotContain("translation");
        }
        try (var later = feed(joost, "?lang=nl"); var back = feed(joost, "?lang=nl&after=2&translated=1"); var missed = feed(joost, "?lang=nl&after=2&translated=0")) {
            assertThat(later.next("translations").data()).contains("nl: " + text);
            assertThat(missed.next("translation").data()).contains("nl: " + text);
            add(magda, "Drugie " + text);
            assertThat(back.next("translation").data()).contains("Drugie");
        }
    }

    @Test
    void before_the_reveal_nothing_leaves_but_to_facilitators_and_at_the_reveal_it_is_there() throws Exception {
        boards.allow(Actor.SYSTEM, board, COVERED);
        try (var his = feed(joost, "?lang=nl"); var hall = projector()) {
            translated();
            assertThat(known(joost)).isEqualTo("[]");
            boards.allow(Actor.SYSTEM, board, OPEN);
            for (var feed : List.of(his, hall)) {
                var first = feed.next("translations");
                assertThat(first.data()).doesNotContain("nl: ");
                assertThat(feed.next("translations").data()).contains("nl: " + text);
            }
        }
        boards.allow(Actor.SYSTEM, board, COVERED);
        try (var again = feed(joost, "?lang=nl&translated=0")) {
            assertThat(again.next("translations").data()).doesNotContain("nl: ");
        }
    }

    @Test
    void of_a_hidden_note_only_facilitators_get_it_and_it_comes_back_with_the_note() throws Exception {
        var note = translated();
        change(Actor.SYSTEM, ChangeKind.HIDE, note);
        assertThat(known(Actor.SYSTEM)).contains("nl: " + text);
        assertThat(known(joost)).isEqualTo("[]");
        try (var his = feed(joost, "?lang=nl"); var replayed = feed(joost, "?lang=nl&translated=0")) {
            assertThat(his.next("translations").data()).doesNotContain("nl: ");
            change(Actor.SYSTEM, ChangeKind.RESTORE, note);
            assertThat(his.next("translation").data()).contains("nl: " + text);
            replayed.next("translation");
            var beforeTheChange = replayed.wire().substring(0, replayed.wire().indexOf("restore"));
            assertThat(beforeTheChange).doesNotContain("nl: ");
        }
    }

    @Test
    void of_a_note_that_was_taken_back_nobody_gets_it() throws Exception {
        var note = translated();
        change(magda, ChangeKind.WITHDRAW, note);
        assertThat(known(Actor.SYSTEM)).isEqualTo("[]");
        try (var his = feed(joost, "?lang=nl&translated=0"); var late = feed(joost, "?lang=nl")) {
            late.next("translations");
            add(magda, "Inne " + text);
            assertThat(his.next("translation").data()).contains("Inne");
            assertThat(his.wire().replace("Inne " + text, "")).doesNotContain(text);
        }
    }

    @Test
    void an_edited_note_has_its_own_translation_and_the_old_one_says_of_which_words_it_is() throws Exception {
        var note = translated();
        try (var his = feed(joost, "?lang=nl&translated=1")) {
            boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Nowe " + text, null, null, null, null, false));
            var event = his.next("translation").data();
            assertThat(event).contains("nl: Nowe " + text).contains("\"of\":" + ("Nowe " + text).hashCode());
        }
        assertThat(known(joost)).doesNotContain("text=nl: " + text);
    }

    @Test
    void posting_is_not_a_statement_more_and_works_while_the_provider_hangs() throws Exception {
        add(magda, "Eerst");
        var plain = Statements.during(() -> add(magda, "Cicho"));
        var over = new CountDownLatch(1);
        provider.does((_, _) -> {
            try {
                over.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try (var his = feed(joost, "?lang=nl&after=1")) {
            his.next("translations");
            assertThat(Statements.during(() -> add(magda, text))).isEqualTo(plain);
            Awaitility.await().until(() -> provider.asked(text, "nl") == 1);
            add(magda, "Dalej");
            assertThat(his.next("change").data()).contains(text);
            assertThat(his.next("change").data()).contains("Dalej");
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_better_translation_by_the_author_or_a_facilitator_is_sent_to_everybody_and_can_be_taken_back() throws Exception {
        var note = translated();
        try (var his = feed(joost, "?lang=nl&translated=1")) {
            assertThatThrownBy(() -> languages.correct(joost, board, note, Language.NL, "Nee")).satisfies(refusedWith("board.refused.not-yours"));
            languages.correct(magda, board, note, Language.NL, "Waar staat het stadhuis?");
            assertThat(his.next("translation").data()).contains("\"text\":\"Waar staat het stadhuis?\"").contains("\"person\":true");
            languages.correct(Actor.SYSTEM, board, note, Language.NL, "Waar is het stadhuis?");
            assertThat(his.next("translation").data()).contains("Waar is het stadhuis?");
            languages.takeBack(Actor.SYSTEM, board, note, Language.NL);
            assertThat(his.next("translation").data()).contains("Waar staat het stadhuis?");
            languages.takeBack(magda, board, note, Language.NL);
            assertThat(his.next("translation").data()).contains("nl: " + text);
        }
        boards.allow(Actor.SYSTEM, board, COVERED);
        assertThatThrownBy(() -> languages.correct(joost, board, note, Language.NL, "Nee")).satisfies(refusedWith("board.refused.note-gone"));
    }

    @Test
    void a_space_that_says_no_is_shown_originals_at_once() throws Exception {
        translated();
        var manager = new Actor.Person(AccountId.next(), "Petra", true, Language.NL);
        try (var his = feed(joost, "?lang=nl")) {
            assertThat(his.next("translations").data()).contains("nl: " + text);
            translations.choose(manager, space, false);
            assertThat(his.next("translations").data()).doesNotContain("nl: ");
            translations.choose(manager, space, true);
            assertThat(his.next("translations").data()).contains("nl: " + text);
        }
    }
}
