package nl.tafelronde.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import nl.tafelronde.Queries;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Pages with a list read each thing they show once; a page that only reads asks for no transaction, which is three statements more. */
@Import(World.Maker.class)
class PageStatementsViewTest extends ViewTest {

    private static final List<String> BEGUN = new CopyOnWriteArrayList<>();
    private static final ThreadLocal<Boolean> COUNTED = ThreadLocal.withInitial(() -> false);
    private static final TransactionExecutionListener COUNT = new TransactionExecutionListener() {
        @Override
        public void afterBegin(TransactionExecution transaction, Throwable failure) {
            if (COUNTED.get() && transaction.isNewTransaction()) {
                BEGUN.add(transaction.getTransactionName());
            }
        }
    };

    @Autowired
    World.Maker worlds;
    @Autowired
    ActionPoints points;
    @Autowired
    ConfigurableTransactionManager transactions;

    private World world;

    /** @param statements the role, the space, whether there are meetings and concerns: four; and what the page itself shows */
    private record Page(String address, String query, int statements) {
    }

    @BeforeEach
    void some_action_points() {
        world = worlds.make();
        for (var state : ActionState.values()) {
            IntStream.range(0, 3).forEach(it -> make(state, it));
        }
        if (!transactions.getTransactionExecutionListeners().contains(COUNT)) {
            transactions.addListener(COUNT);
        }
    }

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_page_reads_each_thing_once_and_begins_no_transaction() {
        var space = "space/" + world.space;
        for (var page : List.of(
                new Page(space + "/sessions", "", 5),
                new Page(space + "/proposals", "", 5),
                // words and owners, kept views, the first view, how many, and the rows
                new Page(space + "/actions", "", 9),
                new Page(space + "/actions", "group=theme&pile=all", 8),
                // how many in each state, and the rows of each of the four
                new Page(space + "/actions", "form=board", 11),
                // the role, what was agreed, what was done
                new Page("actions/" + world.space + "/burn-up", "", 3))) {
            login(world.person(World.Who.FACILITATOR));
            UI.getCurrent().navigate("spaces");
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            BEGUN.clear();
            COUNTED.set(true);
            var sent = Queries.during(() -> UI.getCurrent().navigate(page.address(), QueryParameters.fromString(page.query())));
            COUNTED.set(false);
            assertThat(_find(ErrorPage.class)).as(page.toString()).isEmpty();
            assertThat(sent).as(page.toString()).isPositive().isLessThanOrEqualTo(page.statements());
            assertThat(BEGUN).as(page.toString()).isEmpty();
        }
    }

    private void make(ActionState state, int number) {
        var id = points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft(state + " " + number, "", Language.NL,
                new Owner(null, "Ana", null), today().plusDays(number), null, "Wonen", "Thema " + number, "Regio " + number), List.of());
        if (state != ActionState.OPEN) {
            points.move(world.facilitator(), id, points.read(world.facilitator(), id).version(), state, "Daarom");
        }
    }
}
