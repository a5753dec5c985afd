package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Which keys do what in a list of action points. */
class KeysHelp extends Details {

    KeysHelp(boolean writes) {
        addClassName("action-keys");
        setSummaryText(getTranslation("action-list.keys"));
        var list = new DescriptionList();
        var keys = writes ? List.of("next", "column", "open", "step") : List.of("next", "column", "open");
        keys.forEach(it -> list.add(new DescriptionList.Term(getTranslation("action-list.key." + it)),
                new DescriptionList.Description(getTranslation("action-list.key-does." + it))));
        add(list);
    }
}
