package nl.tafelronde.actionpoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.BurnUp;
import nl.tafelronde.actionpoint.BurnUps;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the page shows is what was counted: in the tables, and in the drawing. */
@Import(World.Maker.class)
class BurnUpViewTest extends ViewTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Pattern HIGH = Pattern.compile("[0-9.]+,([0-9.]+)");

    @Autowired
    ActionPoints points;
    @Autowired
    BurnUps burnUps;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void five_weeks_in_which_something_happened() {
        world = worlds.make();
        var house = make("Een", "Wonen", "Limburg");
        make("Twee", "Wonen", "");
        make("Drie", "Taal", "Limburg");
        clock.move(Duration.ofDays(14));
        var dropped = make("Vier", "", "Limburg");
        move(house, ActionState.DONE);
        clock.move(Duration.ofDays(14));
        move(dropped, ActionState.DROPPED);
        clock.move(Duration.ofDays(2));
    }

    @Test
    void the_table_of_every_part_says_what_was_counted() {
        login(world.person(World.Who.MEMBER));
        open("actions/" + world.space + "/burn-up", BurnUpView.class);
        var whole = burnUps.of(world.facilitator(), world.space.value());
        assertThat(cells(_find(NativeTable.class).get(0))).isEqualTo(summary(whole.themes(), "Zonder thema"))
                .containsExactly(List.of("Wonen", "2", "1", "50%"), List.of("Taal", "1", "0", "0%"), List.of("Zonder thema", "0", "0", ""));
        assertThat(cells(_find(NativeTable.class).get(1))).isEqualTo(summary(whole.regions(), "Zonder regio"))
                .containsExactly(List.of("Limburg", "2", "1", "50%"), List.of("Zonder regio", "1", "0", "0%"));
    }

    @Test
    void behind_each_drawing_stand_its_numbers_and_the_drawing_is_as_high_as_they_are() {
        login(world.person(World.Who.MEMBER));
        open("actions/" + world.space + "/burn-up", BurnUpView.class);
        var whole = burnUps.of(world.facilitator(), world.space.value());
        var all = new ArrayList<>(whole.together());
        all.addAll(whole.themes());
        all.addAll(whole.regions());
        var charts = _find(BurnUpChart.class);
        assertThat(charts).hasSameSizeAs(all);
        for (var place = 0; place < all.size(); place++) {
            var burnUp = all.get(place);
            var chart = charts.get(place);
            _get(chart, Details.class).setOpened(true);
            assertThat(cells(_get(chart, NativeTable.class))).isEqualTo(burnUp.points().reversed().stream()
                    .map(it -> List.of(Days.say(it.day(), DUTCH), String.valueOf(it.scope()), String.valueOf(it.done()))).toList());
            assertThat(heights(chart, "burn-scope")).isEqualTo(burnUp.points().stream().map(it -> high(it.scope(), burnUp)).toList());
            assertThat(heights(chart, "burn-done")).isEqualTo(burnUp.points().stream().map(it -> high(it.done(), burnUp)).toList());
        }
        assertThat(whole.together().getFirst().points()).extracting(BurnUp.Point::scope, BurnUp.Point::done).contains(
                tuple(4, 1), tuple(3, 1));
    }

    /** From the top of a drawing of 160 high. */
    private static String high(int value, BurnUp burnUp) {
        return String.format(Locale.ROOT, "%.1f", 160 - 160.0 * value / Math.max(1, burnUp.most()));
    }

    private static List<String> heights(BurnUpChart chart, String line) {
        var drawing = _get(chart, Html.class).getInnerHtml();
        var from = drawing.indexOf("points=\"", drawing.indexOf("class=\"" + line)) + 8;
        return HIGH.matcher(drawing.substring(from, drawing.indexOf('"', from))).results().map(it -> it.group(1)).toList();
    }

    private static List<List<String>> summary(List<BurnUp> parts, String none) {
        return parts.stream().map(it -> List.of(it.name().isEmpty() ? none : it.name(), String.valueOf(it.now().scope()), String.valueOf(it.now().done()),
                it.now().scope() == 0 ? "" : Math.round(100.0 * it.now().done() / it.now().scope()) + "%")).toList();
    }

    private static List<List<String>> cells(NativeTable table) {
        return table.getBody().getChildren().filter(NativeTableRow.class::isInstance)
                .map(row -> row.getChildren().map(Component::getElement).map(it -> it.getTextRecursively()).toList()).toList();
    }

    private void move(ActionPointId id, ActionState to) {
        points.move(world.facilitator(), id, points.read(world.facilitator(), id).version(), to, "Daarom");
    }

    private ActionPointId make(String text, String theme, String region) {
        return points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null),
                today().plusDays(90), null, "", theme, region), List.of());
    }
}
