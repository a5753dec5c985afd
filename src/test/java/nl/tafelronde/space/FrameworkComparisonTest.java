package nl.tafelronde.space;

import static nl.tafelronde.space.FrameworkComparison.Change.ADDED;
import static nl.tafelronde.space.FrameworkComparison.Change.KEPT;
import static nl.tafelronde.space.FrameworkComparison.Change.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.space.FrameworkComparison.Line;
import org.junit.jupiter.api.Test;

class FrameworkComparisonTest {

    @Test
    void sentences_are_kept_added_and_removed_where_they_stood() {
        var lines = compare(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "y"));
        assertThat(lines).containsExactly(line("a", KEPT), line("x", ADDED), line("b", REMOVED), line("c", KEPT), line("y", ADDED), line("d", REMOVED));
    }

    @Test
    void another_order_is_no_change() {
        assertThat(compare(List.of("a", "b"), List.of("b", "a"))).containsExactly(line("b", KEPT), line("a", KEPT));
        assertThat(FrameworkComparison.between(fixed("a", "b"), fixed("b", "a")).same()).isTrue();
    }

    @Test
    void a_new_translation_is_a_change() {
        var translated = new FrameworkText(Localized.EMPTY, List.of(new Localized(Map.of(Language.NL, "a", Language.PL, "ą"))), List.of(), List.of(), "");
        assertThat(FrameworkComparison.between(fixed("a"), translated).same()).isFalse();
    }

    private static List<Line> compare(List<String> before, List<String> after) {
        return FrameworkComparison.between(fixed(before.toArray(String[]::new)), fixed(after.toArray(String[]::new))).fixed();
    }

    private static FrameworkText fixed(String... sentences) {
        return new FrameworkText(Localized.EMPTY, Arrays.stream(sentences).map(Localized::nl).toList(), List.of(), List.of(), "");
    }

    private static Line line(String text, FrameworkComparison.Change change) {
        return new Line(Localized.nl(text), change);
    }
}
