package nl.tafelronde.team;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.tafelronde.Statements;
import nl.tafelronde.Statements;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.domain.TeamStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ResearchTeamsDbTest extends TeamDbTest {

    @Autowired
    Provenance provenance;
    @Autowired
    TeamStore store;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_many_teams_came_to_takes_as_many_statements_as_what_two_did() {
        var two = Statements.during(() -> assertThat(teams.results(Actor.SYSTEM, place)).hasSize(2));
        add(magda, CanvasColumn.NEED, "Kamers");
        for (var at = 0; at < 8; at++) {
            var team = teams.make(Actor.SYSTEM, place, NewTeam.titled("Team " + at));
            canvases.post(Actor.SYSTEM, team, EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of("Nodig " + at)));
        }
        assertThat(Statements.during(() -> assertThat(teams.results(Actor.SYSTEM, place)).hasSize(10)
                .allSatisfy(it -> assertThat(it.needs().size()).isEqualTo(it.id().equals(language) ? 0 : 1)))).isEqualTo(two);
    }

    @Test
    void a_team_is_made_renamed_moved_put_away_and_brought_back() {
        assertThat(titles()).containsExactly("Wonen en handhaving", "Meedoen en taal");
        teams.change(Actor.SYSTEM, housing, "  Wonen ", 12);
        teams.move(Actor.SYSTEM, language, true);
        assertThat(titles()).containsExactly("Meedoen en taal", "Wonen");
        assertThat(teams.read(joost, place).teams().getLast().most()).isEqualTo(12);
        add(magda, CanvasColumn.NEED, "Blijft bewaard");
        teams.remove(Actor.SYSTEM, housing);
        assertThat(titles()).containsExactly("Meedoen en taal");
        teams.restore(Actor.SYSTEM, housing);
        assertThat(texts(Actor.SYSTEM)).containsExactly("Blijft bewaard");
        assertThatThrownBy(() -> teams.make(Actor.SYSTEM, place, NewTeam.titled("wonen"))).satisfies(refusedWith("team.refused.title-taken"));
        assertThatThrownBy(() -> teams.change(Actor.SYSTEM, housing, "Wonen", 0)).satisfies(refusedWith("team.refused.most"));
    }

    @Test
    void making_it_twice_makes_it_once_and_there_are_never_more_than_twenty() {
        var again = new NewTeam(TeamId.next(), Ids.next(), "Draagvlak", null);
        teams.make(Actor.SYSTEM, place, again);
        teams.make(Actor.SYSTEM, place, again);
        IntStream.range(0, 17).forEach(it -> teams.make(Actor.SYSTEM, place, NewTeam.titled("Team " + it)));
        assertThat(titles()).hasSize(20);
        assertThatThrownBy(() -> teams.make(Actor.SYSTEM, place, NewTeam.titled("Nog een"))).satisfies(refusedWith("team.refused.too-many"));
        assertThat(provenance.from(new Piece(Piece.Kind.TEAM, again.id().value()))).containsExactly(new Piece(Piece.Kind.THEME, again.theme()));
    }

    @Test
    void a_team_gets_its_own_time_beside_the_common_one() {
        teams.time(Actor.SYSTEM, housing, minutes(10));
        assertThat(timer().state()).isEqualTo(TeamTimer.State.RUNNING);
        clock.move(minutes(4));
        teams.pause(Actor.SYSTEM, housing);
        assertThat(Duration.ofMillis(timer().leftMs())).isCloseTo(minutes(6), Duration.ofSeconds(30));
        teams.extend(Actor.SYSTEM, housing, minutes(2));
        teams.resume(Actor.SYSTEM, housing);
        assertThat(Duration.between(clock.instant(), timer().endsAt())).isCloseTo(minutes(8), Duration.ofSeconds(30));
        teams.commonTime(Actor.SYSTEM, housing);
        assertThat(teams.read(joost, place).teams().getFirst().timer()).isNull();
        assertThatThrownBy(() -> teams.pause(Actor.SYSTEM, housing)).satisfies(refusedWith("team.refused.no-own-time"));
        assertThatThrownBy(() -> teams.time(Actor.SYSTEM, housing, Duration.ofDays(1))).satisfies(refusedWith("team.refused.time"));
    }

    @Test
    void the_overview_says_how_far_each_team_is_with_as_many_queries_for_three_teams_as_for_twelve() {
        add(magda, CanvasColumn.NEED, "Betaalbare kamers");
        add(joost, CanvasColumn.NEED, "Toezicht");
        add(joost, CanvasColumn.TRIAL, "Een rondje langs de adressen");
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getFirst().filled())
                .containsOnly(java.util.Map.entry(CanvasColumn.NEED, 2), java.util.Map.entry(CanvasColumn.TRIAL, 1));
        var few = Statements.during(() -> teams.overview(Actor.SYSTEM, place));
        IntStream.range(0, 10).forEach(it -> teams.make(Actor.SYSTEM, place, NewTeam.titled("Team " + it)));
        assertThat(Statements.during(() -> teams.overview(Actor.SYSTEM, place))).isEqualTo(few);
    }

    @Test
    void what_teams_came_to_is_told_with_owner_and_date_of_every_next_step() {
        people.speak(magda, housing, "Magda");
        var need = add(joost, CanvasColumn.NEED, "Een huis per doelgroep");
        canvases.post(joost, housing, new EntryChange(Ids.next(), EntryStep.ADD, EntryId.next(), new EntryChange.Words("Adressen langsgaan", "Wethouder Bos",
                false, "Gemeente Lindeveld", LocalDate.of(2018, 9, 1), need.id(), null), 0, CanvasColumn.TRIAL, null, false, List.of()));
        step(joost, EntryStep.WITHDRAW, add(joost, CanvasColumn.PLEDGE, "Toch niet"));
        var results = teams.results(Actor.SYSTEM, place);
        assertThat(results).hasSize(2);
        assertThat(results.getFirst()).satisfies(it -> {
            assertThat(it.title()).isEqualTo("Wonen en handhaving");
            assertThat(it.speaker()).isEqualTo("Magda");
            assertThat(it.people()).isEqualTo(2);
            assertThat(it.pledges()).isEmpty();
            assertThat(it.trials()).singleElement().isEqualTo(new TeamResults.TrialCard(it.trials().getFirst().id(), "Adressen langsgaan", "Wethouder Bos", false,
                    "Gemeente Lindeveld", LocalDate.of(2018, 9, 1), "Een huis per doelgroep", "nl"));
        });
        assertThat(teams.results(Actor.SYSTEM, Ids.next())).isEmpty();
    }

    @Test
    void two_who_change_one_team_from_what_they_read_are_not_both_believed() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            store.team(housing.value()).orElseThrow().change("Verouderd", null);
            var other = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(_ -> store.team(housing.value()).orElseThrow().change("Anders", null));
        })).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(titles()).containsExactly("Anders", "Meedoen en taal");
    }

    private TeamTimer timer() {
        return teams.read(joost, place).teams().getFirst().timer();
    }

    private List<String> titles() {
        return teams.read(joost, place).teams().stream().map(TeamCard::title).toList();
    }
}
