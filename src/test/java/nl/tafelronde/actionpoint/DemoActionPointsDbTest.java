package nl.tafelronde.actionpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.DbTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.domain.ActionPointRepository;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.Organisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's action points of months ago come once, beside those of the evening. */
@Import(World.Maker.class)
class DemoActionPointsDbTest extends DbTest {

    @Autowired
    ActionPoints points;
    @Autowired
    ActionPointRepository repository;
    @Autowired
    ActionPointRows rows;
    @Autowired
    Organisations organisations;
    @Autowired
    BurnUps burnUps;
    @Autowired
    StuckActionPoints stuck;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    World.Maker worlds;

    @Test
    void they_come_once_with_their_history_and_some_are_stuck() {
        var world = worlds.make();
        var space = world.space.value();
        points.create(world.facilitator(), space, null, new ActionPointDraft("Van de avond", "", Language.NL, new Owner(null, "Ana", null), LocalDate.now().plusDays(9),
                null, "", "", ""), List.of());
        var demo = new DemoActionPoints(repository, rows, organisations, clock);
        transactions.executeWithoutResult(_ -> demo.bringInto(space));
        transactions.executeWithoutResult(_ -> demo.bringInto(space));
        var all = new ActionPointQuery(EnumSet.allOf(ActionState.class), false, null, "", null, null, ActionPointQuery.Order.NUMBER, false);
        assertThat(points.count(world.facilitator(), space, all)).isEqualTo(12);
        assertThat(burnUps.of(world.facilitator(), space).together().getFirst().now()).satisfies(it -> {
            assertThat(it.scope()).isEqualTo(11);
            assertThat(it.done()).isEqualTo(5);
        });
        assertThat(burnUps.of(world.facilitator(), space).regions()).hasSize(3);
        assertThat(stuck.list(world.facilitator(), space)).hasSize(2);
    }
}
