package nl.tafelronde.actionpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What was agreed and done in the course of time, as the history tells it. */
@Import(World.Maker.class)
class BurnUpsDbTest extends DbTest {

    @Autowired
    ActionPoints points;
    @Autowired
    BurnUps burnUps;
    @Autowired
    World.Maker worlds;

    private World world;
    private Actor facilitator;

    @BeforeEach
    void world() {
        world = worlds.make();
        facilitator = world.facilitator();
    }

    @Test
    void every_week_says_what_was_agreed_and_what_was_done_then() {
        var first = make("Een", "Wonen", "Limburg");
        var second = make("Twee", "Wonen", "");
        clock.move(Duration.ofDays(7));
        move(first, ActionState.DONE);
        make("Drie", "Taal", "Limburg");
        clock.move(Duration.ofDays(7));
        move(second, ActionState.DROPPED);
        clock.move(Duration.ofDays(7));
        move(first, ActionState.STARTED);
        assertThat(whole()).containsExactly("0/0", "0/2", "1/3", "1/2", "0/2");
        move(first, ActionState.DONE);
        assertThat(whole()).as("done, taken up again and done once more on one day").endsWith("1/2");
        assertThat(burnUps.of(facilitator, world.space.value()).themes()).extracting(BurnUp::name, it -> it.now().scope(), it -> it.now().done(), BurnUp::most)
                .containsExactly(tuple("Taal", 1, 0, 1), tuple("Wonen", 1, 1, 2));
        assertThat(burnUps.of(facilitator, world.space.value()).regions()).extracting(BurnUp::name).containsExactly("Limburg", "");
        clock.move(Duration.ofDays(7));
        move(second, ActionState.OPEN);
        assertThat(whole()).as("dropped and taken up again").endsWith("1/3");
    }

    @Test
    void what_goes_on_for_long_is_told_per_month() {
        make("Een", "", "");
        clock.move(Duration.ofDays(366));
        make("Twee", "", "");
        var all = burnUps.of(facilitator, world.space.value()).together().getFirst().points();
        assertThat(all).hasSizeBetween(13, 15);
        assertThat(all.getFirst().scope()).isZero();
        assertThat(all.getLast()).isEqualTo(new BurnUp.Point(today(), 2, 0));
    }

    @Test
    void nothing_yet_is_no_drawing() {
        assertThat(burnUps.of(facilitator, world.space.value()).together()).isEmpty();
    }

    private List<String> whole() {
        return burnUps.of(facilitator, world.space.value()).together().getFirst().points().stream().map(it -> it.done() + "/" + it.scope()).toList();
    }

    private void move(ActionPointId id, ActionState to) {
        points.move(facilitator, id, points.read(facilitator, id).version(), to, "daarom");
    }

    private ActionPointId make(String text, String theme, String region) {
        return points.create(facilitator, world.space.value(), null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null),
                today().plusDays(90), null, "", theme, region), List.of());
    }
}
