package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.Objects;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationKind;
import nl.tafelronde.proposal.Addressee;
import nl.tafelronde.proposal.ProposalDraft;

/** The college or the council, and of which municipality; any municipality can be typed. */
class AddresseeFields extends Div {

    private final RadioButtonGroup<Addressee> addressee = new RadioButtonGroup<>();
    private final ComboBox<String> municipality = new ComboBox<>();

    AddresseeFields(ProposalDesk desk) {
        addClassName("action-pair");
        addressee.setLabel(getTranslation("proposal.addressee"));
        addressee.setItems(Addressee.values());
        addressee.setItemLabelGenerator(it -> getTranslation("proposal.body." + it.name().toLowerCase(Locale.ROOT)));
        addressee.setValue(Addressee.COUNCIL);
        municipality.setLabel(getTranslation("proposal.municipality"));
        municipality.setItems(desk.organisations().all(desk.current().get()).stream().filter(it -> it.kind() == OrganisationKind.MUNICIPALITY)
                .map(Organisation::name).toList());
        municipality.setAllowCustomValue(true);
        municipality.setClearButtonVisible(true);
        municipality.addCustomValueSetListener(event -> municipality.setValue(event.getDetail()));
        add(addressee, municipality);
    }

    void show(ProposalDraft draft) {
        addressee.setValue(draft.addressee());
        municipality.setValue(draft.municipality().isEmpty() ? null : draft.municipality());
    }

    Addressee addressee() {
        return addressee.getValue();
    }

    String municipality() {
        return Objects.requireNonNullElse(municipality.getValue(), "");
    }
}
