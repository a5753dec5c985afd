package nl.tafelronde.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tafelronde.Tafelronde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The product keeps the rules of the house; each rule is seen to fail on a sample that breaks it. The samples stand beside
 * the product, not in it, so that no test application takes them for its own beans and tables.
 */
class HouseRulesTest {

    private static final String PRODUCT = "nl.tafelronde";
    private static final String SAMPLES = "nl.badhouse";
    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PRODUCT);
    private static final JavaClasses SAMPLE_CLASSES = new ClassFileImporter().importPackages(SAMPLES);

    /** Which sample breaks which rule. */
    private static final Map<String, String> BAD = Map.of(
            "internals", "lab.ReachesInside", "tools", "board.KnowsAPlace", "top", "lab.ImportsShell", "cycles", "lab.GoesRound",
            "domain", "lab.domain.DrawsItself", "ui", "lab.ui.AsksTheRepository", "free", "lab.ui.PaysForCharts",
            "script", "lab.ui.RunsScript", "time", "lab.LooksAtTheWall", "actor", "lab.ServesAnybody");

    static Set<String> rules() {
        return new HouseRules(PRODUCT).all().keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_product_keeps(String rule) {
        new HouseRules(PRODUCT).all().get(rule).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_bad_sample_breaks(String rule) {
        assertThat(BAD).containsKey(rule);
        var broken = new HouseRules(SAMPLES).all().get(rule).evaluate(SAMPLE_CLASSES).getFailureReport().getDetails();
        assertThat(broken).anyMatch(it -> it.contains(SAMPLES + "." + BAD.get(rule)));
    }

    @Test
    void a_good_sample_breaks_nothing() {
        var reports = new HouseRules(SAMPLES).all().values().stream()
                .flatMap(it -> it.evaluate(SAMPLE_CLASSES).getFailureReport().getDetails().stream()).collect(Collectors.joining("\n"));
        assertThat(reports).doesNotContain("GoodCitizen");
    }

    @Test
    void the_modules_stand_as_spring_modulith_sees_them() {
        ApplicationModules.of(Tafelronde.class).verify();
    }

    @Test
    void spring_modulith_refuses_modules_that_go_round() {
        assertThatThrownBy(() -> ApplicationModules.of(SAMPLES, new ImportOption.OnlyIncludeTests()).verify()).hasMessageContaining("Cycle detected");
    }
}
