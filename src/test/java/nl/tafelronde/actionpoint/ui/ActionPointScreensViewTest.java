package nl.tafelronde.actionpoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class ActionPointScreensViewTest extends ViewTest {

    @Autowired
    ActionPoints points;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    void a_facilitator_writes_one_and_what_was_typed_stays_when_something_is_missing() {
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        assertThat(shown()).contains("Hier komen de actiepunten");
        _click(button("Nieuw actiepunt"));
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat gaat er gebeuren?")), "Een wegwijzer maken");
        _setValue(_get(TextField.class, it -> it.withLabel("Persoon")), "Ana");
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Kies wanneer het klaar is");
        assertThat(_get(TextArea.class, it -> it.withLabel("Wat gaat er gebeuren?")).getValue()).isEqualTo("Een wegwijzer maken");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Klaar op")), LocalDate.now().plusDays(20));
        _click(button("Bewaren"));
        assertThat(_get(ActionPointView.class)).isNotNull();
        assertThat(shown()).contains("Een wegwijzer maken", "Actiepunt 1", "Nog niet begonnen", "Ana");
    }

    @Test
    void done_asks_what_was_done_and_the_history_tells_it() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        _click(button("Het is gedaan"));
        _click(button("Bewaren"));
        assertThat(_get(RefusalLine.class).getText()).startsWith("Schrijf op wat er gedaan is, of voeg");
        _setValue(_get(TextArea.class, it -> it.withLabel("Waarom?")), "De wegwijzer ligt in de bibliotheek");
        _click(button("Bewaren"));
        _assertNone(Dialog.class);
        assertThat(shown()).contains("Hoe ver: van Nog niet begonnen naar Gedaan. Reden: De wegwijzer ligt in de bibliotheek");
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void who_comes_second_is_told_and_sees_no_success() {
        var id = make("Wegwijzer");
        login(world.person(World.Who.FACILITATOR));
        open("action/" + id, ActionPointView.class);
        points.move(world.administrator(), id, 0, ActionState.WAITING, "op geld");
        _click(button("Begonnen"));
        assertThat(points.read(world.facilitator(), id).state()).isEqualTo(ActionState.WAITING);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_member_reads_and_searches_and_cannot_write() {
        make("Wegwijzer");
        points.move(world.facilitator(), make("Taalcafé"), 0, ActionState.DROPPED, "geen zaal");
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/actions");
        _assertNone(Button.class, it -> it.withText("Nieuw actiepunt"));
        assertThat(shown()).contains("Wegwijzer", "1 van 1").doesNotContain("Taalcafé");
        _setValue((Select<Pile>) _get(Select.class, it -> it.withLabel("Welke")), Pile.ALL);
        assertThat(shown()).contains("Wegwijzer", "Taalcafé", "2 van 2");
        _setValue(_get(TextField.class, it -> it.withLabel("Zoeken")), "taal");
        assertThat(shown()).contains("Taalcafé").doesNotContain("Wegwijzer");
        _setValue(_get(TextField.class, it -> it.withLabel("Zoeken")), "xyz");
        assertThat(shown()).contains("Niets gevonden");
    }

    private ActionPointId make(String text) {
        return points.create(world.facilitator(), world.space.value(), null, new ActionPointDraft(text, "", Language.NL, new Owner(null, "Ana", null),
                LocalDate.now().plusDays(20), null, "", "", ""), List.of());
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }
}
