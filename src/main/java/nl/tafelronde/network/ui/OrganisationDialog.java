package nl.tafelronde.network.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.kernel.ui.SmallDialog;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation. Stays open, with what was typed, until saving worked. */
class OrganisationDialog extends SmallDialog {

    OrganisationDialog(String title, @Nullable Organisation organisation, Consumer<OrganisationData> save) {
        setHeaderTitle(title);
        var name = new TextField(getTranslation("network.name"));
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        var kind = new Select<OrganisationKind>();
        kind.setLabel(getTranslation("network.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        kind.setValue(OrganisationKind.MUNICIPALITY);
        var website = new TextField(getTranslation("network.website"));
        website.setHelperText(getTranslation("network.website-help"));
        if (organisation != null) {
            name.setValue(organisation.name());
            kind.setValue(organisation.kind());
            website.setValue(organisation.website() == null ? "" : organisation.website());
        }
        ask("network.save", () -> save.accept(new OrganisationData(name.getValue(), kind.getValue(), website.getValue())), name, kind, website);
    }
}
