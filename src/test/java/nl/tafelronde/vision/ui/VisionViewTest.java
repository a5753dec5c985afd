package nl.tafelronde.vision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import nl.tafelronde.ViewTest;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.space.Spaces;
import nl.tafelronde.vision.GoalKind;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.Goals;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VisionViewTest extends ViewTest {

    private final Actor.Person femke = new Actor.Person(AccountId.next(), "Femke", false, Language.NL);
    private final Actor.Person jan = new Actor.Person(AccountId.next(), "Jan", false, Language.NL);

    @Autowired
    Spaces spaces;
    @Autowired
    SpaceMembers members;
    @Autowired
    Goals goals;

    private SpaceId space;

    @BeforeEach
    void a_space_with_femke_as_facilitator_and_jan_as_observer() {
        space = spaces.create(Actor.SYSTEM, new NewSpace(SpaceKind.LAB_TRACK, "LAB", Localized.EMPTY));
        members.add(Actor.SYSTEM, space, femke.id(), Role.FACILITATOR, null);
        members.add(Actor.SYSTEM, space, jan.id(), Role.OBSERVER, null);
    }

    @Test
    void femke_adds_a_goal_and_the_table_says_that_nothing_is_done_for_it_yet() {
        login(femke);
        UI.getCurrent().navigate("space/" + space + "/vision");
        assertThat(shown()).contains("Hier komen de doelen");
        click("Doel toevoegen");
        click("Bewaren");
        assertThat(_get(GoalDialog.class).isOpened()).as("without a title it stays").isTrue();
        _find(LocalizedField.class).getFirst().setValue(Localized.nl("Iedereen leert de taal"));
        click("Bewaren");
        assertThat(goals.list(femke, space.value())).singleElement().satisfies(it -> assertThat(it.text().title()).isEqualTo(Localized.nl("Iedereen leert de taal")));
        assertThat(shown()).contains("Iedereen leert de taal", "Nog niets");
    }

    @Test
    void when_somebody_changed_the_goal_meanwhile_femke_chooses_whose_words_go_on() {
        var goal = goals.add(femke, space.value(), GoalKind.GOAL, text("Taal"));
        login(femke);
        UI.getCurrent().navigate("space/" + space + "/vision");
        click("Wijzigen");
        goals.change(femke, goal, 1, text("Taal van een ander"));
        _find(LocalizedField.class).getFirst().setValue(Localized.nl("Taal van Femke"));
        click("Bewaren");
        assertThat(goals.read(femke, goal).text().title().in(Language.NL)).isEqualTo("Taal van een ander");
        assertThat(_find(LocalizedField.class).getFirst().getValue().in(Language.NL)).as("her words stay").isEqualTo("Taal van Femke");
        _click(_find(Button.class).stream().filter(it -> it.getText().equals(UI.getCurrent().getTranslation("kernel.stale-keep-mine"))).findFirst().orElseThrow());
        assertThat(goals.read(femke, goal).text().title().in(Language.NL)).isEqualTo("Taal van Femke");
        UI.getCurrent().navigate("space/" + space + "/vision/" + goal);
        assertThat(shown()).contains("Versie 3", "Taal van een ander", "Versie 1");
    }

    @Test
    void jan_reads_and_changes_nothing() {
        goals.add(femke, space.value(), GoalKind.STARTING_POINT, text("Veilig wonen"));
        login(jan);
        UI.getCurrent().navigate("space/" + space + "/vision");
        assertThat(shown()).contains("Veilig wonen").doesNotContain("toevoegen");
        _assertNone(Button.class, it -> it.withText("Wijzigen"));
    }

    private void click(String text) {
        _click(_get(Button.class, it -> it.withText(text)));
    }

    private static GoalText text(String title) {
        return new GoalText(Localized.nl(title), Localized.EMPTY, GoalText.EMPTY.source());
    }
}
