package nl.tafelronde.space.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import nl.tafelronde.access.Role;

/** Chooses a role, with what it means beside its name. */
class RoleChoice extends RadioButtonGroup<Role> {

    RoleChoice(Role now) {
        setLabel(getTranslation("space.role"));
        setItems(Role.values());
        setItemLabelGenerator(it -> getTranslation("space.role-is", getTranslation(it.textKey()), getTranslation(meaning(it))));
        setValue(now);
        addThemeName("vertical");
    }

    private static String meaning(Role role) {
        return "space.role." + role.name().toLowerCase(Locale.ROOT);
    }
}
