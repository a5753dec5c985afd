package nl.tafelronde.board;

import static java.util.stream.Collectors.toList;
import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.tafelronde.Statements;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.domain.BoardStore;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

class BoardsDbTest extends BoardDbTest {

    @Autowired
    BoardStore store;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate database;

    @Test
    void magda_writes_a_note_and_joost_reads_it_as_she_wrote_it() {
        join(place, "Ana", StakeholderGroup.MIGRANT, Language.RO);
        join(place, "Iwona", StakeholderGroup.MIGRANT, Language.PL);
        var note = NoteId.next();
        var posted = boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.ADD, note, "Gdzie mogę się zameldować? 🏠", "c2",
                "gmina", null, null, false));
        var read = boards.read(joost, board);
        assertThat(read.number()).isEqualTo(posted.number());
        assertThat(read.count()).isEqualTo(1);
        assertThat(read.mine()).isEmpty();
        assertThat(read.notes()).singleElement().satisfies(it -> {
            assertThat(it).isEqualTo(posted.note());
            assertThat(it.id()).isEqualTo(note);
            assertThat(it.text()).isEqualTo("Gdzie mogę się zameldować? 🏠");
            assertThat(it.byWhom()).isEqualTo("gmina");
            assertThat(it.column()).isEqualTo("c2");
            assertThat(it.language()).isEqualTo("pl");
            assertThat(it.group()).isEqualTo(StakeholderGroup.MIGRANT);
            assertThat(it.author()).isNull();
        });
        assertThat(boards.read(magda, board).mine()).containsExactly(note);
    }

    @Test
    void one_edits_withdraws_and_brings_back_ones_own_note_and_nobody_elses() {
        var note = add(magda, "Buddy's");
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.EDIT, note, "Buddy's per straat", null, "buurt", Language.NL,
                null, false));
        assertThat(texts(joost)).containsExactly("Buddy's per straat");
        for (var kind : List.of(ChangeKind.EDIT, ChangeKind.WITHDRAW, ChangeKind.MOVE, ChangeKind.HIDE, ChangeKind.RESTORE)) {
            assertThatThrownBy(() -> change(joost, kind, note)).as(kind.tag()).satisfies(refusedWith("board.refused.not-yours"));
        }
        change(magda, ChangeKind.WITHDRAW, note);
        assertThat(texts(joost)).isEmpty();
        assertThat(texts(Actor.SYSTEM)).isEmpty();
        assertThat(boards.count(joost, board)).isZero();
        change(magda, ChangeKind.RESTORE, note);
        assertThat(texts(joost)).containsExactly("Buddy's per straat");
        assertThat(boards.count(joost, board)).isEqualTo(1);
    }

    @Test
    void the_facilitator_hides_and_restores_and_its_author_cannot_get_round_that() {
        var note = add(magda, "Mevrouw De Vries is een heks");
        assertThat(change(Actor.SYSTEM, ChangeKind.HIDE, note).note().hidden()).isTrue();
        assertThat(texts(joost)).isEmpty();
        assertThat(boards.read(magda, board).notes()).as("she is told").singleElement().satisfies(it -> {
            assertThat(it.hidden()).isTrue();
            assertThat(boards.read(magda, board).mine()).containsExactly(it.id());
        });
        assertThat(boards.read(Actor.SYSTEM, board).notes()).singleElement().extracting(NoteCard::hidden).isEqualTo(true);
        assertThatThrownBy(() -> change(magda, ChangeKind.RESTORE, note)).satisfies(refusedWith("board.refused.not-yours"));
        assertThatThrownBy(() -> change(magda, ChangeKind.MOVE, note)).satisfies(refusedWith("board.refused.hidden"));
        change(Actor.SYSTEM, ChangeKind.RESTORE, note);
        assertThat(texts(joost)).hasSize(1);
    }

    @Test
    void a_group_of_which_fewer_than_three_are_there_is_shown_to_facilitators_only() {
        add(magda, "Van de enige migrant");
        var projector = new Actor.Display(place, Language.NL);
        var second = join(place, "Ana", StakeholderGroup.MIGRANT, Language.RO);
        for (var reader : List.of(joost, second, projector)) {
            assertThat(boards.read(reader, board).notes()).singleElement().extracting(NoteCard::group).isNull();
        }
        assertThat(boards.read(Actor.SYSTEM, board).notes()).singleElement().extracting(NoteCard::group).isEqualTo(StakeholderGroup.MIGRANT);
        var third = join(place, "Iwona", StakeholderGroup.MIGRANT, Language.PL);
        for (var reader : List.of(joost, second, third, projector)) {
            assertThat(boards.read(reader, board).notes()).singleElement().extracting(NoteCard::group).isEqualTo(StakeholderGroup.MIGRANT);
        }
        participants.leave(third, third.id());
        assertThat(boards.read(joost, board).notes()).singleElement().extracting(NoteCard::group).isNull();
    }

    @Test
    void where_names_are_shown_the_group_stands_beside_them() {
        board = board(true);
        add(magda, "Met naam");
        assertThat(boards.read(joost, board).notes()).singleElement().extracting(NoteCard::group).isEqualTo(StakeholderGroup.MIGRANT);
    }

    @Test
    void what_may_not_be_read_is_counted_only_and_a_note_of_another_is_not_even_known() {
        boards.allow(Actor.SYSTEM, board, COVERED);
        var note = add(magda, "Te veel op één adres");
        add(joost, "Overlast");
        assertThat(texts(joost)).containsExactly("Overlast");
        assertThat(texts(new Actor.Display(place, Language.NL))).isEmpty();
        assertThat(boards.read(joost, board).count()).isEqualTo(2);
        assertThat(texts(Actor.SYSTEM)).hasSize(2);
        assertThatThrownBy(() -> change(joost, ChangeKind.EDIT, note)).satisfies(refusedWith("board.refused.note-gone"));
        boards.allow(Actor.SYSTEM, board, OPEN);
        assertThat(texts(joost)).hasSize(2);
    }

    @Test
    void when_the_phase_is_over_participants_write_no_more_but_a_repeated_note_is_answered() {
        var change = NoteChange.add(NoteId.next(), "c1", "Nog net", null, null);
        var posted = boards.post(magda, board, change);
        boards.allow(Actor.SYSTEM, board, new BoardRules(true, false, false));
        assertThat(boards.post(magda, board, change)).isEqualTo(posted);
        assertThatThrownBy(() -> add(magda, "Te laat")).satisfies(refusedWith("board.refused.closed"));
        assertThat(boards.post(Actor.SYSTEM, board, NoteChange.add(NoteId.next(), "c1", "Wat de begeleider zag", null, null)).number())
                .isEqualTo(posted.number() + 2);
    }

    @Test
    void who_belongs_elsewhere_is_refused() {
        var stranger = join(Ids.next(), "Piet", StakeholderGroup.EMPLOYER, Language.NL);
        assertThatThrownBy(() -> add(stranger, "Hoi")).satisfies(refusedWith("board.refused.other-session"));
        assertThatThrownBy(() -> boards.read(stranger, board)).satisfies(refusedWith("board.refused.other-session"));
        assertThatThrownBy(() -> boards.follow(stranger, board, null)).satisfies(refusedWith("board.refused.other-session"));
        assertThatThrownBy(() -> add(Actor.ANONYMOUS, "Hoi")).satisfies(refusedWith("board.refused.not-joined"));
        assertThatThrownBy(() -> add(new Actor.Display(place, Language.NL), "Hoi")).satisfies(refusedWith("board.refused.watching"));
        assertThatThrownBy(() -> boards.allow(magda, board, OPEN)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> boards.tally(magda, board)).satisfies(refusedWith("kernel.forbidden"));
        assertThatThrownBy(() -> boards.create(magda, new NewBoard(BoardId.next(), space, place,
                Localized.EMPTY, List.of(), false))).satisfies(refusedWith("kernel.forbidden"));
    }

    @Test
    void the_same_change_twenty_times_at_once_is_one_note_and_one_answer() throws Exception {
        var change = NoteChange.add(NoteId.next(), "c1", "Eén keer", null, null);
        var answers = together(20, _ -> boards.post(magda, board, change));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(texts(joost)).containsExactly("Eén keer");
        assertThat(boards.read(joost, board).number()).isEqualTo(answers.getFirst().number());
    }

    @Test
    void an_id_that_belongs_to_somebody_else_is_refused_on_this_board_and_on_another() {
        var note = NoteId.next();
        var change = NoteChange.add(note, "c1", "Van Magda", null, null);
        boards.post(magda, board, change);
        assertThatThrownBy(() -> boards.post(joost, board, NoteChange.add(note, "c1", "Van Joost", null, null)))
                .satisfies(refusedWith("board.refused.id-taken"));
        assertThatThrownBy(() -> boards.post(joost, board, new NoteChange(Ids.next(), ChangeKind.ADD, note, "Van Joost", "c1", null,
                null, null, false))).satisfies(refusedWith("board.refused.id-taken"));
        var other = board(false);
        assertThatThrownBy(() -> boards.post(magda, other, change)).satisfies(refusedWith("board.refused.id-taken"));
        assertThatThrownBy(() -> boards.post(magda, other, NoteChange.of(Ids.next(), ChangeKind.WITHDRAW, note)))
                .satisfies(refusedWith("board.refused.note-gone"));
        assertThat(texts(joost)).containsExactly("Van Magda");
    }

    @Test
    void fifty_people_posting_at_once_get_fifty_numbers_without_a_gap() throws Exception {
        var before = boards.read(joost, board).number();
        var answers = together(50, it -> boards.post(it % 2 == 0 ? magda : joost, board,
                NoteChange.add(NoteId.next(), "c1", "Briefje " + it, null, null)));
        assertThat(answers.stream().map(Posted::number).sorted().collect(toList()))
                .isEqualTo(LongStream.rangeClosed(before + 1, before + 50).boxed().toList());
        assertThat(database.queryForList("select number from board_change where board_id = ? order by number", Long.class,
                board.value().toString())).isEqualTo(LongStream.rangeClosed(1, before + 50).boxed().toList());
        assertThat(boards.count(joost, board)).isEqualTo(50);
    }

    @Test
    void notes_are_moved_to_the_front_behind_another_and_to_the_end() {
        var one = add(magda, "1");
        var two = add(magda, "2");
        add(magda, "3");
        move(two, "c1", null, true);
        assertThat(texts(joost)).containsExactly("2", "1", "3");
        move(two, "c1", one, false);
        assertThat(texts(joost)).containsExactly("1", "2", "3");
        move(one, "c1", null, false);
        assertThat(texts(joost)).containsExactly("2", "3", "1");
        move(two, "c2", one, false);
        assertThat(texts(joost)).containsExactly("3", "1", "2");
        assertThat(boards.read(joost, board).notes().getLast().column()).isEqualTo("c2");
        assertThatThrownBy(() -> move(two, "c9", null, false)).satisfies(refusedWith("board.refused.unknown-column"));
    }

    @Test
    void moving_to_one_spot_sixty_times_keeps_the_order() {
        var first = add(magda, "first");
        var a = add(magda, "a");
        var b = add(magda, "b");
        for (var it = 0; it < 60; it++) {
            var last = it % 2 == 0 ? b : a;
            move(last, "c1", first, false);
            assertThat(texts(joost)).as("after %d moves", it + 1).containsExactly("first", it % 2 == 0 ? "b" : "a", it % 2 == 0 ? "a" : "b");
        }
        assertThat(database.queryForList("select step from board_change where board_id = ? and step = 'ANEW'", String.class,
                board.value().toString())).as("the column was spaced out").isNotEmpty();
    }

    @Test
    void a_board_with_names_says_who_wrote_until_they_leave() {
        board = board(true);
        add(magda, "Met naam");
        assertThat(boards.read(joost, board).notes()).singleElement().extracting(NoteCard::author).isEqualTo("Magda");
        participants.leave(magda, magda.id());
        assertThat(boards.read(joost, board).notes()).singleElement().extracting(NoteCard::author).isNull();
        assertThat(database.queryForList("select note from board_change where board_id = ?", String.class, board.value().toString()))
                .noneMatch(it -> it != null && it.contains("Magda"));
        assertThat(texts(joost)).containsExactly("Met naam");
    }

    @Test
    void the_tally_tells_which_group_is_not_heard() {
        add(magda, "1");
        add(magda, "2");
        add(joost, "3");
        change(Actor.SYSTEM, ChangeKind.HIDE, add(joost, "4"));
        assertThat(boards.tally(Actor.SYSTEM, board)).containsExactly(new NoteTally("c1", StakeholderGroup.MIGRANT, 2),
                new NoteTally("c1", StakeholderGroup.RESIDENT, 1));
    }

    @Test
    void a_stale_write_to_a_note_is_refused_by_the_database() {
        var note = add(magda, "Eerst").value();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            store.note(note).orElseThrow().move("c2", 5);
            inAnotherTransaction(() -> store.note(note).ifPresent(Note::hide));
        })).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void a_stale_write_to_a_board_is_refused_by_the_database() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            store.board(board.value()).orElseThrow().counted(7);
            inAnotherTransaction(() -> store.board(board.value()).orElseThrow().counted(1));
        })).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void reading_a_board_takes_two_queries_however_many_notes_and_posting_takes_six_statements() {
        boards.facts(board);
        add(magda, "1");
        assertThat(Statements.during(() -> boards.read(joost, board))).isEqualTo(2);
        IntStream.range(0, 40).forEach(it -> add(magda, "Briefje " + it));
        assertThat(Statements.during(() -> boards.read(joost, board))).isEqualTo(2);
        assertThat(Statements.during(() -> add(magda, "Nog een"))).isLessThanOrEqualTo(6);
    }

    private void move(NoteId note, String column, NoteId after, boolean first) {
        boards.post(magda, board, new NoteChange(Ids.next(), ChangeKind.MOVE, note, null, column, null, null, after, first));
    }

    private void inAnotherTransaction(Runnable work) {
        var other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(_ -> work.run());
    }

    private interface Numbered<T> {
        T call(int number) throws Exception;
    }

    private static <T> List<T> together(int times, Numbered<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, times).mapToObj(it -> (Callable<T>) () -> work.call(it)).toList());
            return all.stream().map(it -> it.resultNow()).toList();
        }
    }
}
