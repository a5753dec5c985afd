package nl.tafelronde.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Open;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * The rules of the house for the modules below one package, so that the same rules hold for the product and for the
 * deliberately bad samples.
 *
 * @see <a href="file:src/docs/decisions/0002-places-and-tools.md">decision 0002</a>
 */
final class HouseRules {

    private static final List<String> TOOLS = List.of("board", "theme", "poll", "agreement", "actionpoint", "proposal", "involvement", "team");
    private static final List<String> PLACES = List.of("space", "meeting", "lab", "regionaltable", "platform");
    private static final String[] COMMERCIAL = {"com.vaadin.flow.component.charts..", "com.vaadin.flow.component.crud..",
            "com.vaadin.flow.component.dashboard..", "com.vaadin.flow.component.gridpro..", "com.vaadin.flow.component.map..",
            "com.vaadin.flow.component.richtexteditor..", "com.vaadin.flow.component.spreadsheet..",
            "com.vaadin.flow.component.board..", "com.vaadin.testbench..", "com.vaadin.collaborationengine..",
            "com.vaadin.kubernetes..", "com.vaadin.azure..", "com.vaadin.controlcenter..", "com.vaadin.observability..",
            "com.vaadin.appsec..", "com.vaadin.sso..", "com.vaadin.swingkit..", "com.vaadin.mpr..", "com.vaadin.copilot.."};

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    /** Every rule by its short name. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("internals", classes().should(reachOnlyRootPackagesOfOtherModules()).as("no module reaches into another one's subpackages, but for those that are named interfaces"));
        rules.put("tools", classes().that(modules(TOOLS)).should(importNoneOf(PLACES, TOOLS)).as("tools import neither places nor each other"));
        rules.put("top", classes().should(importNoneOf(List.of("shell", "notify"), List.of())).as("nobody imports shell or notify"));
        rules.put("cycles", slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put("domain", noClasses().that().resideInAPackage(base + "..domain..").should().dependOnClassesThat()
                .resideInAPackage("com.vaadin..").as("domain knows no Vaadin"));
        rules.put("ui", noClasses().that().resideInAPackage(base + "..ui..").should().dependOnClassesThat(
                resideInAnyPackage("..domain..", "jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc.."))
                .as("view → service → repository: ui knows no entity, repository or jakarta.persistence"));
        rules.put("free", noClasses().should().dependOnClassesThat(resideInAnyPackage(COMMERCIAL)).as("no Vaadin class under a commercial licence"));
        rules.put("script", noClasses().that().resideOutsideOfPackage(base + ".kernel.ui..").should()
                .callMethodWhere(named("executeJs", Set.of("executeJs"))).as("no executeJs outside kernel.ui"));
        rules.put("time", noClasses().should().callCodeUnitWhere(readsTheSystemClock()).as("time only through Clock"));
        rules.put("actor", methods().that().areDeclaredInClassesThat().areAnnotatedWith(Service.class).and().arePublic()
                .should(takeAnActorOrBeOpen()).allowEmptyShould(true).as("public methods of services take an actor first, or are @Open"));
        rules.replaceAll((_, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private ArchCondition<JavaClass> reachOnlyRootPackagesOfOtherModules() {
        return eachDependency("reach only root packages of other modules", (from, to) -> {
            var origin = module(from);
            var target = module(to);
            return origin.isPresent() && target.isPresent() && !origin.equals(target) && !target.get().equals("kernel")
                    && !to.getPackageName().equals(base + "." + target.get()) && !to.getPackage().isAnnotatedWith(NamedInterface.class);
        });
    }

    private ArchCondition<JavaClass> importNoneOf(List<String> forbidden, List<String> unlessOwn) {
        return eachDependency("import none of " + forbidden + unlessOwn, (from, to) -> module(to)
                .filter(it -> forbidden.contains(it) || unlessOwn.contains(it))
                .filter(it -> !module(from).equals(Optional.of(it))).isPresent());
    }

    private interface Breach {
        boolean between(JavaClass from, JavaClass to);
    }

    private static ArchCondition<JavaClass> eachDependency(String description, Breach breach) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream().filter(it -> breach.between(from, it.getTargetClass().getBaseComponentType()))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(from, it.getDescription())));
            }
        };
    }

    private DescribedPredicate<JavaClass> modules(List<String> names) {
        return DescribedPredicate.describe("in one of " + names, it -> module(it).filter(names::contains).isPresent());
    }

    private Optional<String> module(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(base + ".") ? Optional.of(name.substring(base.length() + 1).split("\\.")[0]) : Optional.empty();
    }

    private static DescribedPredicate<JavaCall<?>> named(String description, Set<String> names) {
        return DescribedPredicate.describe(description, call -> names.contains(call.getName())
                && call.getTargetOwner().getPackageName().startsWith("com.vaadin"));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system's clock", call -> {
            var owner = call.getTargetOwner().getName();
            var takesClock = call.getTarget().getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
            return owner.startsWith("java.time.") && call.getName().equals("now") && !takesClock
                    || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis")
                    || owner.equals("java.util.Date") && call.getName().equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty();
        });
    }

    private static ArchCondition<JavaMethod> takeAnActorOrBeOpen() {
        return new ArchCondition<>("take an actor first, or be @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var acts = !parameters.isEmpty() && parameters.getFirst().isAssignableTo(Actor.class);
                var open = method.isAnnotatedWith(Open.class) || method.getOwner().isAnnotatedWith(Open.class);
                if (!acts && !open && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has neither actor nor @Open"));
                }
            }
        };
    }
}
