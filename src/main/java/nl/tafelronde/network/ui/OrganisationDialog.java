package nl.tafelronde.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.network.Organisation;
import nl.tafelronde.network.OrganisationData;
import nl.tafelronde.network.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The fields of an organisation. Stays open, with what was typed, until saving worked. */
class OrganisationDialog extends Dialog {

    OrganisationDialog(String title, @Nullable Organisation organisation, Consumer<OrganisationData> save) {
        setCloseOnOutsideClick(false);
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
        var refusal = new RefusalLine();
        var form = new Div(name, kind, website, refusal);
        form.addClassName("tafel-form");
        add(form);
        var done = new Button(getTranslation("network.save"), _ -> {
            try {
                save.accept(new OrganisationData(name.getValue(), kind.getValue(), website.getValue()));
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        done.addThemeName("primary");
        getFooter().add(new Button(getTranslation("network.cancel"), _ -> close()), done);
    }
}
