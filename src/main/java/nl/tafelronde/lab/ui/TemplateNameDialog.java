package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiPredicate;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;

/** Asks under which name the phases of a session are kept. */
class TemplateNameDialog extends Dialog {

    /** @param keep gives back whether it was kept; only then the dialog closes */
    TemplateNameDialog(BiPredicate<Localized, Localized> keep) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("lab.plan.keep-as-template"));
        var beside = new LanguageBeside();
        var name = beside.follow(new LocalizedField(getTranslation("lab.template.name"), false));
        var description = beside.follow(new LocalizedField(getTranslation("lab.template.description"), true));
        var fields = new Div(beside, name, description);
        fields.addClassName("tafel-form");
        add(fields);
        var save = new Button(getTranslation("lab.template.keep"), _ -> {
            if (keep.test(name.getValue(), description.getValue())) {
                close();
            }
        });
        save.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                name.focus();
            }
        });
    }
}
