package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.tafelronde.actionpoint.SavedView;

/** Under which name a way of looking is kept, for whom, and whether the list opens with it. */
class SaveViewDialog extends SmallDialog {

    /** What happens with what was chosen. */
    interface Then {
        void save(String name, boolean shared, boolean first);
    }

    private final TextField name;
    private final Checkbox shared;
    private final Checkbox first;
    private final Then then;

    /** @param mayShare whether it can be for everybody in the space */
    SaveViewDialog(String called, boolean mayShare, Then then) {
        this(called, mayShare, then, new TextField(say("action-list.name")), new Checkbox(say("action-list.share")), new Checkbox(say("action-list.open-with")));
    }

    private SaveViewDialog(String called, boolean mayShare, Then then, TextField name, Checkbox shared, Checkbox first) {
        super("action-list.save", "actionpoint.save", new Paragraph(say("action-list.save-help")), name, shared, first);
        this.name = name;
        this.shared = shared;
        this.first = first;
        this.then = then;
        name.setMaxLength(SavedView.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setValue(called);
        shared.setVisible(mayShare);
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    @Override
    void done() {
        then.save(name.getValue(), shared.getValue(), first.getValue());
    }
}
