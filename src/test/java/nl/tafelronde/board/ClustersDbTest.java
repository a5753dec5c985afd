package nl.tafelronde.board;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalFiles;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClustersDbTest extends BoardDbTest {

    @Autowired
    PersonalFiles files;

    @Test
    void magda_puts_a_note_with_another_and_joost_sees_the_group() {
        var buddies = add(magda, "Buddy's");
        var lessons = add(joost, "Taalles");
        var cluster = group(magda, lessons, buddies);
        assertThat(boards.read(joost, board).clusters()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(cluster);
            assertThat(it.notes()).containsExactly(buddies, lessons);
            assertThat(it.name()).isNull();
            assertThat(it.column()).isEqualTo("c1");
        });
        assertThat(boards.read(joost, board).notes()).extracting(NoteCard::cluster).containsOnly(cluster);
    }

    @Test
    void a_third_note_joins_and_a_note_that_goes_to_another_group_leaves_the_first() {
        var a = add(magda, "a");
        var b = add(magda, "b");
        var c = add(magda, "c");
        var d = add(magda, "d");
        var e = add(magda, "e");
        var first = group(magda, b, a);
        boards.post(joost, board, ClusterChange.into(Ids.next(), c, first));
        var second = group(joost, e, d);
        group(joost, c, d);
        assertThat(members(first)).containsExactly(a, b);
        assertThat(members(second)).containsExactly(d, e, c);
    }

    @Test
    void the_last_note_that_is_left_in_a_group_without_a_name_hangs_alone_again_and_with_a_name_it_stays() {
        var a = add(magda, "a");
        var b = add(magda, "b");
        group(magda, b, a);
        boards.post(magda, board, ClusterChange.ungroup(Ids.next(), b));
        assertThat(boards.read(joost, board).clusters()).isEmpty();
        assertThat(boards.read(joost, board).notes()).extracting(NoteCard::cluster).containsOnlyNulls();
        var named = group(magda, b, a);
        name(magda, named, "Meedoen", 0L);
        boards.post(magda, board, ClusterChange.ungroup(Ids.next(), b));
        assertThat(members(named)).containsExactly(a);
        assertThatThrownBy(() -> boards.post(magda, board, ClusterChange.into(Ids.next(), b, ClusterId.next())))
                .satisfies(refusedWith("board.refused.cluster-gone"));
    }

    @Test
    void a_note_from_another_column_comes_over_and_goes_back_when_that_is_undone() {
        var here = add(magda, "hier");
        var there = NoteId.next();
        boards.post(magda, board, NoteChange.add(there, "c2", "daar", null, null));
        var cluster = ClusterId.next();
        var posted = boards.post(joost, board, ClusterChange.group(Ids.next(), there, here, cluster));
        assertThat(card(there).column()).isEqualTo("c1");
        boards.post(joost, board, new UndoChange(Ids.next(), posted.number()));
        assertThat(card(there).column()).isEqualTo("c2");
        assertThat(boards.read(joost, board).clusters()).isEmpty();
    }

    @Test
    void who_gives_a_name_after_somebody_else_did_is_told_and_changes_nothing() {
        var cluster = group(magda, add(magda, "b"), add(magda, "a"));
        name(magda, cluster, "Wonen", 0L);
        assertThatThrownBy(() -> name(joost, cluster, "Huis", 0L)).satisfies(refusedWith("board.refused.named-meanwhile"));
        name(joost, cluster, "Wonen", 0L);
        assertThat(boards.read(joost, board).clusters().getFirst().name()).isEqualTo("Wonen");
        name(joost, cluster, "Huis", boards.read(joost, board).clusters().getFirst().named());
        assertThat(boards.read(magda, board).clusters().getFirst().name()).isEqualTo("Huis");
        assertThatThrownBy(() -> name(joost, cluster, "x".repeat(81), null)).satisfies(refusedWith("kernel.text-too-long"));
    }

    @Test
    void the_name_somebody_gave_stands_in_their_own_file_and_in_nobody_elses() {
        var cluster = group(magda, add(joost, "b"), add(joost, "a"));
        name(magda, cluster, "Van mij deze naam", 0L);
        assertThat(files.export(magda).get("board").toString()).contains("Van mij deze naam");
        assertThat(files.export(joost).get("board").toString()).doesNotContain("Van mij deze naam");
    }

    @Test
    void splitting_leaves_every_note_on_the_wall_and_undo_brings_the_group_back_with_its_name() {
        var a = add(magda, "a");
        var b = add(joost, "b");
        var cluster = group(magda, b, a);
        name(magda, cluster, "Samen", 0L);
        var split = boards.post(joost, board, ClusterChange.split(Ids.next(), cluster));
        assertThat(boards.read(magda, board).clusters()).isEmpty();
        assertThat(texts(magda)).containsExactly("a", "b");
        assertThatThrownBy(() -> boards.post(magda, board, new UndoChange(Ids.next(), split.number())))
                .as("a step of another").satisfies(refusedWith("board.refused.no-such-step"));
        boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), split.number()));
        assertThat(members(cluster)).containsExactly(a, b);
        assertThat(boards.read(magda, board).clusters().getFirst().name()).isEqualTo("Samen");
    }

    @Test
    void before_the_reveal_participants_hear_nothing_of_groups_and_can_make_none() {
        var a = add(magda, "a");
        var b = add(joost, "b");
        group(Actor.SYSTEM, b, a);
        boards.allow(Actor.SYSTEM, board, COVERED);
        assertThat(boards.read(magda, board).clusters()).isEmpty();
        assertThat(boards.read(magda, board).notes()).singleElement().extracting(NoteCard::cluster).isNull();
        assertThatThrownBy(() -> group(magda, b, a)).satisfies(refusedWith("board.refused.closed"));
        boards.allow(Actor.SYSTEM, board, OPEN);
        assertThat(boards.read(magda, board).clusters()).hasSize(1);
    }

    @Test
    void a_group_goes_with_its_last_visible_note_and_comes_back_with_it() {
        var a = add(magda, "a");
        var b = add(joost, "b");
        var cluster = group(magda, b, a);
        change(Actor.SYSTEM, ChangeKind.HIDE, a);
        change(joost, ChangeKind.WITHDRAW, b);
        assertThat(boards.read(magda, board).clusters()).as("her own hidden note is no group").isEmpty();
        assertThat(boards.read(new Actor.Display(place, Language.NL), board).clusters()).isEmpty();
        assertThat(boards.read(Actor.SYSTEM, board).clusters()).singleElement().extracting(ClusterCard::notes).isEqualTo(List.of(a));
        assertThatThrownBy(() -> name(joost, cluster, "Stiekem", null)).satisfies(refusedWith("board.refused.cluster-gone"));
        change(Actor.SYSTEM, ChangeKind.RESTORE, a);
        change(joost, ChangeKind.RESTORE, b);
        assertThat(members(cluster)).containsExactly(a, b);
    }

    @Test
    void what_was_withdrawn_while_somebody_dragged_it_is_refused_in_words_and_changes_nothing() {
        var a = add(magda, "a");
        var b = add(joost, "b");
        change(joost, ChangeKind.WITHDRAW, b);
        var number = boards.read(joost, board).number();
        assertThatThrownBy(() -> group(magda, b, a)).satisfies(refusedWith("board.refused.note-gone"));
        assertThatThrownBy(() -> group(magda, a, b)).satisfies(refusedWith("board.refused.note-gone"));
        assertThatThrownBy(() -> group(magda, a, a)).satisfies(refusedWith("board.refused.with-itself"));
        assertThat(boards.read(joost, board).number()).isEqualTo(number);
    }

    @Test
    void two_who_put_different_notes_with_one_at_the_same_moment_make_one_group() throws Exception {
        var target = add(magda, "doel");
        var others = IntStream.range(0, 12).mapToObj(it -> add(joost, "briefje " + it)).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tasks = others.stream().map(it -> (Callable<ClusterId>) () -> group(it.hashCode() % 2 == 0 ? magda : joost, it, target)).toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(boards.read(magda, board).clusters()).singleElement()
                .satisfies(it -> assertThat(it.notes()).hasSize(13).doesNotHaveDuplicates());
    }

    @Test
    void the_same_grouping_sent_twice_is_done_once() {
        var a = add(magda, "a");
        var b = add(magda, "b");
        var change = ClusterChange.group(Ids.next(), b, a, ClusterId.next());
        var first = boards.post(magda, board, change);
        assertThat(boards.post(magda, board, change)).isEqualTo(first);
        assertThat(boards.read(magda, board).number()).isEqualTo(first.number());
    }

    @Test
    void a_cluster_moves_to_another_column_with_all_its_notes() {
        var cluster = group(magda, add(magda, "b"), add(magda, "a"));
        var move = new ClusterChange(Ids.next(), ChangeKind.MOVE_CLUSTER, null, null, cluster, null, null, "c2", null, false, List.of());
        assertThatThrownBy(() -> boards.post(magda, board, move)).satisfies(refusedWith("board.refused.facilitators-only"));
        boards.post(Actor.SYSTEM, board, move);
        assertThat(boards.read(magda, board).notes()).extracting(NoteCard::column).containsOnly("c2");
        assertThat(boards.read(magda, board).clusters().getFirst().column()).isEqualTo("c2");
    }

    @Test
    void merged_notes_keep_every_author_and_every_word_and_come_apart_again() {
        var a = add(magda, "Gratis taalles");
        var b = add(joost, "Taalles zonder kosten");
        assertThatThrownBy(() -> boards.post(magda, board, ClusterChange.merge(Ids.next(), b, a))).satisfies(refusedWith("board.refused.facilitators-only"));
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), b, a));
        assertThat(card(b).mergedInto()).isEqualTo(a);
        assertThat(texts(magda)).containsExactly("Gratis taalles", "Taalles zonder kosten");
        assertThat(boards.count(magda, board)).isEqualTo(2);
        assertThat(boards.mine(joost, place)).singleElement().satisfies(it -> assertThat(it.note().text()).isEqualTo("Taalles zonder kosten"));
        var c = add(magda, "Taal!");
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), a, c));
        assertThat(card(b).mergedInto()).as("goes along").isEqualTo(c);
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), c, b))).satisfies(refusedWith("board.refused.with-itself"));
        boards.post(Actor.SYSTEM, board, ClusterChange.unmerge(Ids.next(), c));
        assertThat(List.of(card(a), card(b))).extracting(NoteCard::mergedInto).containsOnlyNulls();
    }

    @Test
    void when_the_shown_one_is_withdrawn_another_takes_over_and_undo_puts_it_back() {
        var a = add(magda, "a");
        var b = add(joost, "b");
        var c = add(joost, "c");
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), b, a));
        boards.post(Actor.SYSTEM, board, ClusterChange.merge(Ids.next(), c, a));
        var withdrawn = change(magda, ChangeKind.WITHDRAW, a);
        assertThat(card(b).mergedInto()).isNull();
        assertThat(card(c).mergedInto()).isEqualTo(b);
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), withdrawn.number())))
                .as("only its author brings a note back").satisfies(refusedWith("board.refused.authors-own"));
        boards.post(magda, board, new UndoChange(Ids.next(), withdrawn.number()));
        assertThat(List.of(card(b), card(c))).extracting(NoteCard::mergedInto).containsOnly(a);
    }

    @Test
    void every_step_of_a_note_is_taken_back_by_its_author() {
        var a = boards.post(magda, board, NoteChange.add(NoteId.next(), "c1", "Eerst", null, null));
        var note = a.note().id();
        var edited = boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Toen", null, "wie", null, null, false));
        var moved = boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.MOVE, note, null, "c2", null, null, null, false));
        undo(magda, edited);
        assertThat(card(note)).satisfies(it -> assertThat(List.of(it.text(), it.column())).containsExactly("Eerst", "c2"));
        undo(magda, moved);
        assertThat(card(note).column()).isEqualTo("c1");
        var gone = change(magda, ChangeKind.WITHDRAW, note);
        undo(magda, gone);
        assertThat(texts(joost)).containsExactly("Eerst");
        var taken = undo(magda, a);
        assertThat(texts(joost)).isEmpty();
        undo(magda, taken);
        assertThat(texts(joost)).as("a step back is taken back too").containsExactly("Eerst");
    }

    @Test
    void what_was_touched_since_is_not_taken_back_and_the_reason_is_told() {
        var note = add(magda, "Eerst");
        var first = boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Toen", null, null, null, null, false));
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Daarna", null, null, null, null, false));
        assertThatThrownBy(() -> undo(magda, first)).satisfies(refusedWith("board.refused.touched-since"));
        var other = add(joost, "b");
        var made = boards.post(magda, board, ClusterChange.group(Ids.next(), other, note, ClusterId.next()));
        group(joost, add(joost, "c"), note);
        assertThatThrownBy(() -> undo(magda, made)).as("somebody put another note into it").satisfies(refusedWith("board.refused.touched-since"));
        var hidden = change(Actor.SYSTEM, ChangeKind.HIDE, other);
        undo(Actor.SYSTEM, hidden);
        assertThatThrownBy(() -> undo(Actor.SYSTEM, hidden)).satisfies(refusedWith("board.refused.undone-already"));
        assertThatThrownBy(() -> undo(magda, hidden)).satisfies(refusedWith("board.refused.no-such-step"));
        boards.allow(Actor.SYSTEM, board, COVERED);
        assertThatThrownBy(() -> boards.post(Actor.SYSTEM, board, new UndoChange(Ids.next(), boards.read(magda, board).number())))
                .satisfies(refusedWith("board.refused.not-undoable"));
    }

    @Test
    void the_name_and_the_place_of_a_group_that_was_taken_apart_since_are_not_taken_back_behind_its_back() {
        var cluster = group(joost, add(joost, "b"), add(magda, "a"));
        var named = boards.post(Actor.SYSTEM, board, ClusterChange.name(Ids.next(), cluster, "Wonen", null));
        var moved = boards.post(Actor.SYSTEM, board, new ClusterChange(Ids.next(), ChangeKind.MOVE_CLUSTER, null, null, cluster, null, null, "c2", null, false, List.of()));
        var split = boards.post(Actor.SYSTEM, board, ClusterChange.split(Ids.next(), cluster));
        for (var step : List.of(named, moved)) {
            assertThatThrownBy(() -> undo(Actor.SYSTEM, step)).satisfies(refusedWith("board.refused.touched-since"));
        }
        undo(Actor.SYSTEM, split);
        assertThat(boards.read(joost, board).clusters()).singleElement().satisfies(it -> assertThat(it.name() + it.column()).isEqualTo("Wonenc2"));
        undo(Actor.SYSTEM, named);
        assertThat(boards.read(joost, board).clusters()).singleElement().extracting(ClusterCard::name).isNull();
    }

    @Test
    void the_facilitator_takes_a_note_off_by_hiding_it_so_that_its_author_still_has_it() {
        var posted = boards.post(magda, board, NoteChange.add(NoteId.next(), "c1", "Fout", null, null));
        undo(Actor.SYSTEM, posted);
        assertThat(texts(joost)).isEmpty();
        assertThat(texts(magda)).containsExactly("Fout");
    }

    @Test
    void the_past_tells_nothing_of_a_note_that_was_taken_back() {
        var note = add(magda, "Geheim van toen");
        var other = add(joost, "b");
        group(joost, other, note);
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Geheim van later", null, null, null, null, false));
        assertThat(boards.steps(Actor.SYSTEM, board, 0).toString()).contains("Geheim van toen").contains("Geheim van later");
        change(magda, ChangeKind.WITHDRAW, note);
        assertThat(boards.steps(Actor.SYSTEM, board, 0).toString()).doesNotContain("Geheim").contains(note.toString());
        assertThat(boards.steps(Actor.SYSTEM, board, 0)).extracting(BoardStep::number).isSorted().doesNotHaveDuplicates().hasSize(6);
        assertThatThrownBy(() -> boards.steps(magda, board, 0)).satisfies(refusedWith("kernel.forbidden"));
    }

    private Posted undo(Actor actor, Posted step) {
        return boards.post(actor, board, new UndoChange(Ids.next(), step.number()));
    }

    private ClusterId group(Actor actor, NoteId note, NoteId with) {
        var fresh = ClusterId.next();
        boards.post(actor, board, ClusterChange.group(Ids.next(), note, with, fresh));
        return fresh;
    }

    private void name(Actor actor, ClusterId cluster, String name, Long seen) {
        boards.post(actor, board, ClusterChange.name(Ids.next(), cluster, name, seen));
    }

    private List<NoteId> members(ClusterId cluster) {
        return boards.read(joost, board).clusters().stream().filter(it -> it.id().equals(cluster)).findFirst().orElseThrow().notes();
    }

    private NoteCard card(NoteId note) {
        return boards.read(Actor.SYSTEM, board).notes().stream().filter(it -> it.id().equals(note)).findFirst().orElseThrow();
    }
}
