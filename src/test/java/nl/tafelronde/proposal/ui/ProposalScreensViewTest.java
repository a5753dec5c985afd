package nl.tafelronde.proposal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.tafelronde.ViewTest;
import nl.tafelronde.World;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.proposal.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(World.Maker.class)
class ProposalScreensViewTest extends ViewTest {

    @Autowired
    Proposals proposals;
    @Autowired
    World.Maker worlds;

    private World world;

    @BeforeEach
    void world() {
        world = worlds.make();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_facilitator_starts_one_writes_it_and_brings_it_to_a_decision() {
        login(world.person(World.Who.FACILITATOR));
        UI.getCurrent().navigate("space/" + world.space + "/proposals");
        assertThat(shown()).contains("Hier komen de voorstellen");
        _click(button("Nieuw voorstel"));
        _click(button("Beginnen"));
        assertThat(_get(RefusalLine.class).getText()).contains("Titel");
        _setValue(_get(TextField.class, it -> it.withLabel("Titel")), "Een loket");
        _setValue((ComboBox<String>) _get(ComboBox.class, it -> it.withLabel("Van welke gemeente")), "Horst");
        _click(button("Beginnen"));
        assertThat(_get(ProposalEditor.class)).isNotNull();
        _setValue(_get(TextArea.class, it -> it.withLabel("Wat moet er besloten worden?")), "Komt er een loket?");
        _setValue(_get(TextArea.class, it -> it.withLabel("Waarom?")), "Het is nodig");
        _click(button("Onderdeel toevoegen"));
        _setValue(_get(TextField.class, it -> it.withLabel("Kop")), "Wie doet het");
        _click(button("Bewaren"));
        assertThat(shown()).contains("Voorstel 1", "aan de gemeenteraad van Horst", "Komt er een loket?", "Nog niemand tekent mee");
        _click(button("Indienen"));
        press(_get(Dialog.class), "Indienen");
        assertThat(shown()).contains("SHA-256");
        _click(button("Ontvangen door de gemeente"));
        _setValue(_get(DatePicker.class, it -> it.withLabel("Op welke dag?")), today());
        _setValue(_get(TextField.class, it -> it.withLabel("Door wie?")), "de griffie");
        press(_get(Dialog.class), "Ontvangen door de gemeente");
        _click(button("Op de agenda"));
        _setValue(_get(DatePicker.class, it -> it.withLabel("Van welke vergadering?")), today());
        press(_get(Dialog.class), "Op de agenda");
        _click(button("Besluit opschrijven"));
        press(_get(Dialog.class), "Besluit opschrijven");
        assertThat(_get(RefusalLine.class).getText()).isEqualTo("Kies wat er besloten is.");
        _setValue((RadioButtonGroup<Verdict>) _get(RadioButtonGroup.class, it -> it.withLabel("Wat is er besloten?")), Verdict.ADOPTED);
        _setValue(_get(TextArea.class, it -> it.withLabel("Het besluit in woorden")), "Er komt een loket.");
        press(_get(Dialog.class), "Besluit opschrijven");
        assertThat(shown()).contains("Aangenomen", "Er komt een loket.");
        _click(button("Kader aanpassen"));
        assertThat(shown()).contains("Kader schrijven", "Publiceren");
    }

    @Test
    void a_member_reads_and_cannot_write() {
        var id = make();
        login(world.person(World.Who.MEMBER));
        UI.getCurrent().navigate("space/" + world.space + "/proposals");
        _assertNone(Button.class, it -> it.withText("Nieuw voorstel"));
        open("proposal/" + id, ProposalView.class);
        assertThat(shown()).contains("Een loket", "Concept");
        _assertNone(Button.class, it -> it.withText("Indienen"));
        _assertNone(Button.class, it -> it.withText("Intrekken"));
        _assertNone(Button.class, it -> it.withText("Iemand vragen mee te tekenen"));
    }

    @Test
    void who_comes_second_keeps_what_they_typed_and_chooses() {
        var id = make();
        login(world.person(World.Who.FACILITATOR));
        open("proposal/" + id + "/edit", ProposalEditor.class);
        _setValue(_get(TextField.class, it -> it.withLabel("Titel")), "Mijn titel");
        var read = proposals.read(world.administrator(), id);
        proposals.change(world.administrator(), id, read.version(), draft("Een andere titel"));
        _click(button("Bewaren"));
        assertThat(proposals.read(world.administrator(), id).draft().title()).isEqualTo("Een andere titel");
        _click(_get(Button.class, it -> it.withText(UI.getCurrent().getTranslation("kernel.stale-keep-mine"))));
        assertThat(proposals.read(world.administrator(), id).draft().title()).isEqualTo("Mijn titel");
    }

    @Test
    void a_submitted_one_has_no_editor() {
        var id = make();
        proposals.submit(world.facilitator(), id, 0);
        login(world.person(World.Who.FACILITATOR));
        open("proposal/" + id + "/edit", ProposalView.class);
        assertThat(proposals.read(world.facilitator(), id).state()).isEqualTo(ProposalState.SUBMITTED);
    }

    private ProposalId make() {
        return proposals.create(world.facilitator(), world.space.value(), draft("Een loket"), List.of());
    }

    private static ProposalDraft draft(String title) {
        return new ProposalDraft(title, Addressee.COUNCIL, "Horst", "Komt er een loket?", "Nodig", "", List.of(), Language.NL);
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }

    /** The button in the dialog's footer. */
    private static void press(Dialog dialog, String text) {
        _click(_get(dialog, Button.class, it -> it.withText(text)));
    }
}
