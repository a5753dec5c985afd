package nl.tafelronde.involvement.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.involvement.Involvements;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class InvolvementViewTest extends ViewTest {

    @Autowired
    Involvements involvements;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_facilitator_names_a_decision_is_warned_and_writes_down_who_was_reached() {
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/involvement");
        assertThat(shown()).contains("Hier komen de besluiten");
        _click(button("Besluit noemen"));
        _setValue(_get(TextField.class, it -> it.withLabel("Welk besluit?")), "Plan voor de camping");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Kies minstens één groep.");
        _setValue((CheckboxGroup<StakeholderGroup>) _get(CheckboxGroup.class, it -> it.withLabel("Welke groepen gaat dit aan?")),
                Set.of(StakeholderGroup.MIGRANT, StakeholderGroup.EMPLOYER));
        _click(button("Bewaren"));
        assertThat(shown()).contains("Plan voor de camping", "Niet bereikt: Arbeidsmigrant, Werkgever of uitzendbureau");
        _click(button("Bereik opschrijven"));
        _setValue(_get(TextField.class, it -> it.withLabel("Wat is er gedaan?")), "Koffie op de camping");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Kies een dag die geweest is");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Op welke dag?")), today());
        _setValue(_get(IntegerField.class, it -> it.withLabel("Arbeidsmigrant")), 14);
        _click(button("Bewaren"));
        assertThat(shown()).contains("Niet bereikt: Werkgever of uitzendbureau", "Koffie op de camping", "Arbeidsmigrant: 14");
    }

    @Test
    void a_member_reads_and_cannot_write() {
        involvements.decide(world.facilitator(), world.space.value(), "Een plan", null, Set.of(StakeholderGroup.MIGRANT));
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/involvement");
        assertThat(shown()).contains("Een plan", "Niet bereikt: Arbeidsmigrant");
        _assertNone(Button.class, it -> it.withText("Besluit noemen"));
        _assertNone(Button.class, it -> it.withText("Bereik opschrijven"));
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }
}
