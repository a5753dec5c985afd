package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;

/** A page on the web that shows what was done. */
class EvidenceDialog extends SmallDialog {

    private final TextField title;
    private final TextField url;
    private final BiConsumer<String, String> then;

    EvidenceDialog(BiConsumer<String, String> then) {
        this(then, new TextField(UI.getCurrent().getTranslation("actionpoint.evidence-title")),
                new TextField(UI.getCurrent().getTranslation("actionpoint.evidence-url")));
        title.setAutofocus(true);
    }

    private EvidenceDialog(BiConsumer<String, String> then, TextField title, TextField url) {
        super("actionpoint.evidence-add", "actionpoint.save", title, url);
        this.then = then;
        this.title = title;
        this.url = url;
    }

    @Override
    void done() {
        then.accept(title.getValue(), url.getValue());
    }
}
