package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.actionpoint.SavedView;
import nl.tafelronde.kernel.ui.SmallDialog;

/** Under which name a way of looking is kept, for whom, and whether the list opens with it. */
class SaveViewDialog extends SmallDialog {

    /** What happens with what was chosen. */
    interface Then {
        void save(String name, boolean shared, boolean first);
    }

    /** @param mayShare whether it can be for everybody in the space */
    SaveViewDialog(String called, boolean mayShare, Then then) {
        setHeaderTitle(getTranslation("action-list.save"));
        var name = new TextField(getTranslation("action-list.name"));
        name.setMaxLength(SavedView.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setValue(called);
        var shared = new Checkbox(getTranslation("action-list.share"));
        shared.setVisible(mayShare);
        var first = new Checkbox(getTranslation("action-list.open-with"));
        ask("actionpoint.save", () -> then.save(name.getValue(), shared.getValue(), first.getValue()),
                new Paragraph(getTranslation("action-list.save-help")), name, shared, first);
    }
}
