package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.proposal.ProposalDraft;
import nl.tafelronde.proposal.ProposalSource.Offer;

/** Starts a proposal: what it is called, to whom it goes, and what it takes over from what people made. */
class NewProposalDialog extends SmallDialog {

    NewProposalDialog(ProposalDesk desk, UUID space) {
        wide().setHeaderTitle(getTranslation("proposal.new"));
        var title = new TextField(getTranslation("proposal.title"));
        title.setHelperText(getTranslation("proposal.title-help"));
        title.setMaxLength(ProposalDraft.TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        var to = new AddresseeFields(desk);
        var material = new MaterialChoice(desk, space, List.of());
        ask("proposal.start", () -> start(desk, space, title, to, material), title, to,
                new H3(getTranslation("proposal.material")), new Paragraph(getTranslation("proposal.material-help")), material);
    }

    private static void start(ProposalDesk desk, UUID space, TextField title, AddresseeFields to, MaterialChoice material) {
        var chosen = material.chosen();
        var language = chosen.isEmpty() ? Language.of(UI.getCurrent().getLocale()) : chosen.getFirst().language();
        var id = desk.proposals().create(desk.current().get(), space, new ProposalDraft(title.getValue(), to.addressee(), to.municipality(), "", "", "",
                MaterialChoice.blocks(chosen), language), chosen.stream().map(Offer::piece).distinct().toList());
        UI.getCurrent().navigate("proposal/" + id + "/edit");
    }
}
