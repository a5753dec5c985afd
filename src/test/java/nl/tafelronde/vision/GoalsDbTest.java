package nl.tafelronde.vision;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.tafelronde.DbTest;
import nl.tafelronde.Queries;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GoalsDbTest extends DbTest {

    private static final Actor KIM = Actor.SYSTEM;

    @Autowired
    Goals goals;
    @Autowired
    Provenance provenance;

    private final UUID space = Ids.next();

    @Test
    void a_goal_is_read_as_it_was_written_and_every_version_stays() {
        var source = new GoalText.Source("Uitgangspuntennotitie", "1", LocalDate.of(2021, 3, 2), "het college");
        var written = new GoalText(new Localized(Map.of(Language.NL, " Veilig wonen ", Language.PL, "Bezpiecznie mieszkać")), Localized.nl("Voor iedereen."), source);
        var id = goals.add(KIM, space, GoalKind.STARTING_POINT, written);
        assertThat(goals.list(KIM, space)).singleElement().satisfies(it -> {
            assertThat(it.text().title().in(Language.NL)).isEqualTo("Veilig wonen");
            assertThat(it.text().title().in(Language.PL)).isEqualTo("Bezpiecznie mieszkać");
            assertThat(it.text().source()).isEqualTo(source);
            assertThat(it.kind()).isEqualTo(GoalKind.STARTING_POINT);
            assertThat(it.number()).isEqualTo(1);
        });
        goals.change(KIM, id, 1, text("Veilig en prettig wonen"));
        assertThat(goals.read(KIM, id).number()).isEqualTo(2);
        assertThat(goals.history(KIM, id)).extracting(it -> it.text().title().in(Language.NL)).containsExactly("Veilig en prettig wonen", "Veilig wonen");
    }

    @Test
    void of_two_who_change_a_goal_at_once_one_is_told_and_no_version_is_lost() throws Exception {
        var id = goals.add(KIM, space, GoalKind.GOAL, text("Taal"));
        var tries = List.<Callable<String>>of(() -> change(id, "Een"), () -> change(id, "Twee"), () -> change(id, "Drie"));
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder("done", "kernel.stale", "kernel.stale");
        assertThat(goals.history(KIM, id)).hasSize(2);
    }

    private String change(GoalId id, String title) {
        try {
            goals.change(KIM, id, 1, text(title));
            return "done";
        } catch (Refusal refused) {
            return refused.key();
        }
    }

    @Test
    void what_is_too_long_or_empty_is_refused_and_nothing_is_kept_of_it() {
        assertThatThrownBy(() -> goals.add(KIM, space, GoalKind.GOAL, GoalText.EMPTY)).satisfies(refusedWith("kernel.text-empty"));
        assertThatThrownBy(() -> goals.add(KIM, space, GoalKind.GOAL, text("x".repeat(161)))).satisfies(refusedWith("kernel.text-too-long"));
        assertThat(goals.list(KIM, space)).isEmpty();
    }

    @Test
    void goals_move_among_their_kind_and_those_let_go_come_last() {
        var first = goals.add(KIM, space, GoalKind.GOAL, text("Eerst"));
        goals.add(KIM, space, GoalKind.STARTING_POINT, text("Punt"));
        var second = goals.add(KIM, space, GoalKind.GOAL, text("Dan"));
        goals.move(KIM, second, true);
        goals.move(KIM, second, true);
        assertThat(goals.list(KIM, space)).filteredOn(it -> it.kind() == GoalKind.GOAL).extracting(Goal::id).containsExactly(second, first);
        goals.retire(KIM, second, true);
        assertThat(goals.list(KIM, space).getLast().id()).isEqualTo(second);
        goals.retire(KIM, second, false);
        assertThat(goals.list(KIM, space).getFirst().id()).isEqualTo(second);
    }

    @Test
    void a_theme_does_something_for_the_goals_that_are_named_last_and_no_others() {
        var housing = goals.add(KIM, space, GoalKind.GOAL, text("Wonen"));
        var language = goals.add(KIM, space, GoalKind.GOAL, text("Taal"));
        var theme = new Piece(Piece.Kind.THEME, Ids.next());
        goals.touch(KIM, space, theme, List.of(housing));
        goals.touch(KIM, space, theme, List.of(language));
        assertThat(goals.touchedBy(KIM, space, theme)).containsExactly(language);
        assertThat(provenance.from(new Piece(Piece.Kind.GOAL, language.value()))).containsExactly(theme);
        assertThat(goals.coverage(KIM, space)).as("what nobody can name is not counted").allSatisfy(it -> assertThat(it.by()).isEmpty());
        var elsewhere = goals.add(KIM, Ids.next(), GoalKind.GOAL, text("Elders"));
        assertThatThrownBy(() -> goals.touch(KIM, space, theme, List.of(elsewhere))).satisfies(refusedWith("kernel.not-found"));
    }

    @Test
    void what_is_done_for_many_goals_is_read_in_as_many_statements_as_for_one() {
        touched(goals.add(KIM, space, GoalKind.GOAL, text("Wonen")));
        var one = Queries.during(() -> goals.coverage(KIM, space));
        List.of("Taal", "Werk", "Zorg").forEach(it -> touched(goals.add(KIM, space, GoalKind.GOAL, text(it))));
        assertThat(Queries.during(() -> assertThat(goals.coverage(KIM, space)).hasSize(4))).isEqualTo(one);
    }

    private void touched(GoalId goal) {
        var piece = new Piece(Piece.Kind.MEETING_ITEM, Ids.next());
        goals.touch(KIM, space, piece, List.of(goal));
        assertThat(goals.touchedByEach(KIM, space, List.of(piece)).get(piece)).extracting(Goal::id).containsExactly(goal);
    }

    private static GoalText text(String title) {
        return new GoalText(Localized.nl(title), Localized.EMPTY, GoalText.EMPTY.source());
    }
}
