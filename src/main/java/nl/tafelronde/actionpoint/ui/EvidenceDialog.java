package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import nl.tafelronde.kernel.ui.SmallDialog;

/** A page on the web that shows what was done. */
class EvidenceDialog extends SmallDialog {

    EvidenceDialog(BiConsumer<String, String> then) {
        setHeaderTitle(getTranslation("actionpoint.evidence-add"));
        var title = new TextField(getTranslation("actionpoint.evidence-title"));
        title.setAutofocus(true);
        var url = new TextField(getTranslation("actionpoint.evidence-url"));
        ask("actionpoint.save", () -> then.accept(title.getValue(), url.getValue()), title, url);
    }
}
