package nl.tafelronde.team;

import static nl.tafelronde.Refused.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tafelronde.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadBacksDbTest extends TeamDbTest {

    @BeforeEach
    void something_to_read() {
        add(magda, CanvasColumn.NEED, "Betaalbare kamers");
    }

    @Test
    void the_facilitator_steps_through_the_teams_and_a_second_press_does_not_step_twice() {
        assertThatThrownBy(() -> readBacks.show(Actor.SYSTEM, place, null, housing)).satisfies(refusedWith("team.refused.no-read-back"));
        teams.allow(Actor.SYSTEM, where, READING_BACK);
        var overview = teams.overview(Actor.SYSTEM, place);
        assertThat(overview.neighbour(1)).isEqualTo(housing);
        readBacks.show(Actor.SYSTEM, place, null, housing);
        assertThat(teams.read(projector, place).reading()).isEqualTo(housing);
        assertThatThrownBy(() -> readBacks.show(Actor.SYSTEM, place, null, housing)).satisfies(refusedWith("team.refused.moved-on"));
        assertThat(teams.overview(Actor.SYSTEM, place).neighbour(1)).isEqualTo(language);
        readBacks.show(Actor.SYSTEM, place, housing, language);
        assertThat(teams.overview(Actor.SYSTEM, place).neighbour(1)).isNull();
        assertThat(teams.overview(Actor.SYSTEM, place).neighbour(-1)).isEqualTo(housing);
        teams.remove(Actor.SYSTEM, language);
        assertThat(teams.read(projector, place).reading()).as("a team that is put away leaves the screen").isNull();
    }

    @Test
    void others_read_a_canvas_only_at_the_read_back_or_when_the_place_lets_them_and_the_screen_only_then() {
        assertThat(canvases.read(iwona, housing).covered()).isTrue();
        assertThat(canvases.read(projector, housing).covered()).isTrue();
        teams.allow(Actor.SYSTEM, where, new TeamRules(true, true, true, false));
        assertThat(texts(iwona)).containsExactly("Betaalbare kamers");
        assertThat(canvases.read(iwona, housing).inside()).isNull();
        assertThat(canvases.read(projector, housing).covered()).isTrue();
        teams.allow(Actor.SYSTEM, where, READING_BACK);
        assertThat(texts(projector)).containsExactly("Betaalbare kamers");
        teams.allow(Actor.SYSTEM, where, WORKING);
        assertThat(canvases.read(iwona, housing)).as("taken back after the reveal").satisfies(it -> {
            assertThat(it.covered()).isTrue();
            assertThat(it.entries()).isEmpty();
        });
        assertThat(texts(magda)).containsExactly("Betaalbare kamers");
    }

    @Test
    void people_say_it_is_right_or_what_is_not_and_the_team_takes_it_or_leaves_it() {
        assertThatThrownBy(() -> readBacks.say(iwona, housing, null)).satisfies(refusedWith("team.refused.no-read-back"));
        teams.allow(Actor.SYSTEM, where, READING_BACK);
        readBacks.say(iwona, housing, null);
        readBacks.say(joost, housing, "Het ging ook om gezinnen");
        var inside = canvases.read(magda, housing).inside();
        assertThat(inside.right()).isEqualTo(1);
        var word = inside.words().getFirst();
        assertThat(word.text()).isEqualTo("Het ging ook om gezinnen");
        assertThat(teams.overview(Actor.SYSTEM, place).teams().getFirst()).satisfies(it -> {
            assertThat(it.right()).isEqualTo(1);
            assertThat(it.open()).isEqualTo(1);
        });
        assertThatThrownBy(() -> readBacks.settle(iwona, housing, word.id(), true)).satisfies(refusedWith("team.refused.not-in-team"));
        assertThatThrownBy(() -> readBacks.settle(iwona, language, word.id(), true)).satisfies(refusedWith("team.refused.word-gone"));
        readBacks.settle(magda, housing, word.id(), true);
        assertThat(canvases.read(joost, housing).inside().words().getFirst().state()).isEqualTo(ReadBackWord.State.TAKEN);
        assertThat(readBacks.mine(joost, place)).containsExactly(new ReadBackWord.Own(housing, false, "Het ging ook om gezinnen", ReadBackWord.State.TAKEN));
        readBacks.say(joost, housing, null);
        assertThat(canvases.read(magda, housing).inside()).satisfies(it -> {
            assertThat(it.right()).isEqualTo(2);
            assertThat(it.words()).isEmpty();
        });
        assertThat(teams.results(Actor.SYSTEM, place).getFirst().words()).isEmpty();
    }
}
