package nl.tafelronde.team;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class CanvasesDbTest extends TeamDbTest {

    @Autowired
    Provenance provenance;
    @Autowired
    JdbcTemplate database;
    @Autowired
    TransactionTemplate transactions;

    @Test
    void two_sheets_in_two_sessions_do_not_wait_for_each_other() {
        var elsewhere = new TeamPlace(Ids.next(), Ids.next(), false);
        teams.allow(Actor.SYSTEM, elsewhere, WORKING);
        var other = teams.make(Actor.SYSTEM, elsewhere.place(), NewTeam.titled("Elders"));
        var need = add(magda, CanvasColumn.NEED, "Kamers");
        transactions.executeWithoutResult(_ -> {
            canvases.post(joost, housing, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL,
                    new EntryChange.Words("Een proef", null, false, null, null, need.id(), Language.NL)));
            edit(joost, need, "Betaalbare kamers");
            CompletableFuture.runAsync(() -> {
                var written = canvases.post(Actor.SYSTEM, other, EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of("Taalles"))).entry();
                canvases.post(Actor.SYSTEM, other, EntryChange.edit(Ids.next(), written.id(), written.edition(), EntryChange.Words.of("Meer taalles")));
            }).orTimeout(10, TimeUnit.SECONDS).join();
        });
        assertThat(texts(magda)).containsExactlyInAnyOrder("Betaalbare kamers", "Een proef");
        assertThat(canvases.read(Actor.SYSTEM, other).entries()).extracting(EntryCard::text).containsExactly("Meer taalles");
    }

    @Test
    void magda_writes_and_joost_of_her_team_changes_it() {
        var entry = add(magda, CanvasColumn.NEED, "Kamers");
        assertThat(edit(joost, entry, "Betaalbare kamers").edition()).isEqualTo(2);
        assertThat(texts(magda)).containsExactly("Betaalbare kamers");
        assertThatThrownBy(() -> add(iwona, CanvasColumn.NEED, "Ik zit hier niet")).satisfies(refusedWith("team.refused.not-in-team"));
        assertThatThrownBy(() -> add(projector, CanvasColumn.NEED, "Ik ben een scherm")).satisfies(refusedWith("team.refused.watching"));
        assertThat(add(Actor.SYSTEM, CanvasColumn.TRIAL, "Vanaf de laptop").column()).isEqualTo(CanvasColumn.TRIAL);
    }

    @Test
    void a_pledge_names_a_person_and_an_organisation_and_a_step_has_a_date_and_is_for_a_need() {
        var need = add(magda, CanvasColumn.NEED, "Taalles");
        var trial = canvases.post(joost, housing, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL, new EntryChange.Words("Proefles", "Joost", true,
                "Bibliotheek", LocalDate.of(2018, 6, 1), need.id(), null))).entry();
        assertThat(trial).satisfies(it -> {
            assertThat(it.person()).isEqualTo("Joost");
            assertThat(it.self()).isTrue();
            assertThat(it.organisation()).isEqualTo("Bibliotheek");
            assertThat(it.due()).isEqualTo(LocalDate.of(2018, 6, 1));
            assertThat(it.need()).isEqualTo(need.id());
        });
        assertThat(provenance.from(new Piece(Piece.Kind.TRIAL, trial.id().value())))
                .containsExactlyInAnyOrder(new Piece(Piece.Kind.TEAM, housing.value()), new Piece(Piece.Kind.NEED, need.id().value()));
        assertThatThrownBy(() -> canvases.post(magda, housing, EntryChange.edit(Ids.next(), trial.id(), 1,
                new EntryChange.Words("Proefles", "Joost P.", false, "Bibliotheek", null, null, null)))).satisfies(refusedWith("team.refused.name-not-yours"));
        var named = canvases.post(magda, housing, EntryChange.edit(Ids.next(), trial.id(), 1,
                new EntryChange.Words("Twee proeflessen", "Joost", false, "Bibliotheek", null, need.id(), null))).entry();
        assertThat(named.self()).as("the name stays his").isTrue();
        assertThatThrownBy(() -> canvases.post(magda, housing, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL,
                new EntryChange.Words("Voor niets", null, false, null, null, trial.id(), null)))).satisfies(refusedWith("team.refused.no-such-need"));
        var plain = canvases.post(magda, housing, EntryChange.add(EntryId.next(), CanvasColumn.NEED,
                new EntryChange.Words("Een behoefte noemt niemand", "Magda", true, "Wij", LocalDate.EPOCH.plusYears(50), null, null))).entry();
        assertThat(plain.person()).isNull();
        assertThat(plain.organisation()).isNull();
        assertThat(plain.due()).isNull();
    }

    @Test
    void what_came_from_notes_remembers_them_also_after_an_edit() {
        var note = Ids.next();
        var entry = canvases.post(magda, housing, new EntryChange(Ids.next(), EntryStep.ADD, EntryId.next(), EntryChange.Words.of("Van een briefje"), 0,
                CanvasColumn.NEED, null, false, List.of(note))).entry();
        edit(joost, entry, "Van een briefje, anders gezegd");
        assertThat(provenance.origins(new Piece(Piece.Kind.NEED, entry.id().value()), Piece.Kind.NOTE)).containsExactly(Piece.note(note));
    }

    @Test
    void words_from_an_older_edition_are_refused_and_what_stands_stays() {
        var entry = add(magda, CanvasColumn.NEED, "Kamers");
        edit(joost, entry, "Kamers voor jongeren");
        assertThatThrownBy(() -> edit(magda, entry, "Kamers met een contract")).satisfies(refusedWith("team.refused.edited-meanwhile"));
        assertThat(texts(magda)).containsExactly("Kamers voor jongeren");
        assertThat(edit(magda, entry, "Kamers voor jongeren").edition()).as("the same words are no clash").isEqualTo(3);
    }

    @Test
    void asked_twice_it_is_done_once_and_the_id_of_another_is_refused() {
        var change = EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of("Eén keer"));
        var first = canvases.post(magda, housing, change);
        assertThat(canvases.post(magda, housing, change)).isEqualTo(first);
        assertThat(texts(magda)).hasSize(1);
        assertThatThrownBy(() -> canvases.post(joost, housing, change)).satisfies(refusedWith("team.refused.id-taken"));
        assertThatThrownBy(() -> canvases.post(iwona, language, change)).satisfies(refusedWith("team.refused.id-taken"));
        assertThatThrownBy(() -> canvases.post(iwona, language, new EntryChange(Ids.next(), EntryStep.ADD, change.entry(), EntryChange.Words.of("Ander"), 0,
                CanvasColumn.NEED, null, false, List.of()))).satisfies(refusedWith("team.refused.id-taken"));
        assertThatThrownBy(() -> canvases.post(iwona, language, EntryChange.of(Ids.next(), EntryStep.WITHDRAW, change.entry()))).satisfies(refusedWith("team.refused.entry-gone"));
    }

    @Test
    void entries_move_within_their_column_also_a_hundred_times_to_one_spot() {
        var first = add(magda, CanvasColumn.NEED, "1");
        var entries = IntStream.range(2, 5).mapToObj(it -> add(magda, CanvasColumn.NEED, String.valueOf(it))).toList();
        move(joost, entries.getLast(), null, true);
        assertThat(texts(magda)).containsExactly("4", "1", "2", "3");
        for (var round = 0; round < 50; round++) {
            move(magda, entries.get(0), first.id(), false);
            move(joost, entries.get(1), first.id(), false);
        }
        assertThat(texts(magda)).containsExactly("4", "1", "3", "2");
        move(magda, first, null, false);
        assertThat(texts(magda)).containsExactly("4", "3", "2", "1");
    }

    @Test
    void ones_own_steps_are_taken_back_one_after_another_and_nobody_elses() {
        var entry = add(magda, CanvasColumn.NEED, "Eerst");
        var after = edit(magda, entry, "Daarna");
        add(joost, CanvasColumn.NEED, "Van Joost");
        step(magda, EntryStep.WITHDRAW, after);
        assertThat(texts(magda)).containsExactly("Van Joost");
        undo(magda);
        assertThat(texts(magda)).containsExactly("Daarna", "Van Joost");
        undo(magda);
        assertThat(texts(magda)).containsExactly("Eerst", "Van Joost");
        undo(magda);
        assertThat(texts(magda)).containsExactly("Van Joost");
        assertThatThrownBy(() -> undo(magda)).satisfies(refusedWith("team.refused.nothing-to-undo"));
        step(joost, EntryStep.RESTORE, entry);
        assertThat(texts(magda)).containsExactly("Eerst", "Van Joost");
    }

    @Test
    void words_that_another_built_upon_are_not_taken_back() {
        var entry = edit(magda, add(magda, CanvasColumn.NEED, "Eerst"), "Van Magda");
        edit(joost, entry, "Van Magda en Joost");
        assertThatThrownBy(() -> undo(magda)).satisfies(refusedWith("team.refused.changed-since"));
        assertThat(texts(magda)).containsExactly("Van Magda en Joost");
    }

    @Test
    void a_line_that_another_rewrote_does_not_leave_the_sheet_with_the_undo_of_who_began_it() {
        var entry = add(magda, CanvasColumn.NEED, "Kamers");
        edit(joost, entry, "Kamers met een contract");
        assertThatThrownBy(() -> undo(magda)).satisfies(refusedWith("team.refused.changed-since"));
        assertThat(texts(magda)).containsExactly("Kamers met een contract");
    }

    @Test
    void a_line_that_was_set_back_and_then_rewritten_stays_too() {
        var entry = add(joost, CanvasColumn.NEED, "Kamers");
        step(magda, EntryStep.WITHDRAW, entry);
        var back = step(magda, EntryStep.RESTORE, entry);
        edit(joost, back, "Kamers met een contract");
        assertThatThrownBy(() -> undo(magda)).satisfies(refusedWith("team.refused.changed-since"));
        assertThat(texts(magda)).containsExactly("Kamers met een contract");
    }

    @Test
    void when_the_place_closes_writing_only_the_facilitator_writes() {
        teams.allow(Actor.SYSTEM, where, TeamRules.NOTHING);
        assertThatThrownBy(() -> add(magda, CanvasColumn.NEED, "Te laat")).satisfies(refusedWith("team.refused.closed"));
        assertThat(canvases.read(magda, housing).write()).isFalse();
        assertThat(canvases.read(Actor.SYSTEM, housing).write()).isTrue();
        add(Actor.SYSTEM, CanvasColumn.NEED, "Van de laptop");
        assertThat(texts(magda)).as("one's own canvas can always be read").containsExactly("Van de laptop");
    }

    @Test
    void a_canvas_that_is_full_and_a_flood_of_text_are_refused_in_plain_words() {
        assertThatThrownBy(() -> add(magda, CanvasColumn.NEED, "x".repeat(401))).satisfies(refusedWith("kernel.text-too-long"));
        assertThatThrownBy(() -> add(magda, CanvasColumn.NEED, " \u200b ")).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> canvases.post(magda, housing, EntryChange.add(EntryId.next(), CanvasColumn.TRIAL,
                new EntryChange.Words("Ooit", null, false, null, LocalDate.of(9999, 1, 1), null, null)))).satisfies(refusedWith("team.refused.date"));
        IntStream.range(0, Canvases.ENTRIES_MAX).forEach(it -> add(Actor.SYSTEM, CanvasColumn.NEED, "Regel " + it));
        assertThatThrownBy(() -> add(magda, CanvasColumn.NEED, "Er past niets meer bij")).satisfies(refusedWith("team.refused.canvas-full"));
    }

    /**
     * Two phones and a laptop write in one team, each from what it read a while ago, some of it twice: what was acknowledged
     * stands, or somebody replaced it who had read it. Nothing is ever written over unread.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_history_of_many_writers_loses_acknowledged_words(long seed) throws Exception {
        var shared = IntStream.range(0, 3).mapToObj(it -> add(magda, CanvasColumn.values()[it], "begin " + it)).toList();
        var acknowledged = Collections.synchronizedList(new ArrayList<Acknowledged>());
        shared.forEach(it -> acknowledged.add(new Acknowledged(it.id(), 0, it.edition(), it.text())));
        try (var threads = Executors.newFixedThreadPool(3)) {
            var writers = List.of(magda, joost, Actor.SYSTEM);
            var work = IntStream.range(0, writers.size()).<Callable<Integer>>mapToObj(it -> () -> write(writers.get(it), new Random(seed * 31 + it), it, shared, acknowledged)).toList();
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        }
        var standing = new HashMap<EntryId, EntryCard>();
        canvases.read(Actor.SYSTEM, housing).entries().forEach(it -> standing.put(it.id(), it));
        for (var said : acknowledged) {
            var now = standing.get(said.entry());
            var replacedByOneWhoReadIt = acknowledged.stream().anyMatch(it -> it.entry().equals(said.entry()) && it.read() == said.edition());
            assertThat(now.text().equals(said.text()) && now.edition() == said.edition() || replacedByOneWhoReadIt)
                    .as("%s of edition %s, seed %s", said.text(), said.edition(), seed).isTrue();
        }
        var editions = new HashSet<Map.Entry<EntryId, Long>>();
        assertThat(acknowledged).as("no edition was given twice").allMatch(it -> editions.add(Map.entry(it.entry(), it.edition())));
        var kept = database.queryForList("select json_value(became, '$.text') from team_change where team_id = ? and became is not null", String.class, housing.value());
        assertThat(kept).as("every word is in the history").containsAll(acknowledged.stream().map(Acknowledged::text).toList());
        assertThat(database.queryForList("select number from team_change where team_id = ? order by number", Long.class, housing.value()))
                .as("numbers have no gaps").isEqualTo(LongStream.rangeClosed(1, canvases.read(Actor.SYSTEM, housing).number()).boxed().toList());
    }

    private record Acknowledged(EntryId entry, long read, long edition, String text) {
    }

    private int write(Actor who, Random random, int writer, List<EntryCard> shared, List<Acknowledged> acknowledged) {
        var read = new HashMap<EntryId, Long>();
        var accepted = 0;
        for (var round = 0; round < 25; round++) {
            if (random.nextInt(3) == 0 || read.isEmpty()) {
                canvases.read(who, housing).entries().forEach(it -> read.put(it.id(), it.edition()));
            }
            var entry = random.nextInt(5) == 0 ? null : shared.get(random.nextInt(shared.size()));
            var text = "tekst " + writer + "." + round;
            var from = entry == null ? 0 : read.getOrDefault(entry.id(), 0L);
            var change = entry == null ? EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of(text))
                    : EntryChange.edit(Ids.next(), entry.id(), from, EntryChange.Words.of(text));
            try {
                var posted = canvases.post(who, housing, change).entry();
                if (random.nextInt(3) == 0) {
                    canvases.post(who, housing, change);
                }
                acknowledged.add(new Acknowledged(change.entry(), from, posted.edition(), text));
                read.put(change.entry(), posted.edition());
                accepted++;
            } catch (Refusal clash) {
                assertThat(clash.key()).isEqualTo("team.refused.edited-meanwhile");
            }
        }
        return accepted;
    }

    private void move(Actor who, EntryCard entry, EntryId after, boolean first) {
        canvases.post(who, housing, new EntryChange(Ids.next(), EntryStep.MOVE, entry.id(), null, 0, null, after, first, List.of()));
    }

    private void undo(Actor who) {
        canvases.post(who, housing, EntryChange.of(Ids.next(), EntryStep.UNDO, EntryId.next()));
    }
}
