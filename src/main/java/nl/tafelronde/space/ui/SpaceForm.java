package nl.tafelronde.space.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.space.NewSpace;
import nl.tafelronde.space.SpaceDetails;
import nl.tafelronde.space.SpaceKind;
import nl.tafelronde.space.SpaceThemes;

/** The fields of a space, for making and for changing one. */
class SpaceForm extends Div {

    private static final String NEUTRAL = "";

    private final TextField name = new TextField();
    private final Select<SpaceKind> kind = new Select<>();
    private final LocalizedField description;
    private final Select<String> tokens = new Select<>();

    SpaceForm(SpaceThemes themes) {
        addClassName("tafel-form");
        name.setLabel(getTranslation("space.name"));
        name.setHelperText(getTranslation("space.name-help"));
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(getTranslation("space.kind"));
        kind.setItems(SpaceKind.values());
        kind.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        kind.setValue(SpaceKind.LAB_TRACK);
        tokens.setLabel(getTranslation("space.look"));
        tokens.setItems(Stream.concat(Stream.of(NEUTRAL), themes.names().stream()).toList());
        tokens.setItemLabelGenerator(it -> it.equals(NEUTRAL) ? getTranslation("space.look-neutral") : it);
        tokens.setValue(NEUTRAL);
        tokens.setVisible(!themes.names().isEmpty());
        var beside = new LanguageBeside();
        description = beside.follow(new LocalizedField(getTranslation("space.description"), true));
        add(name, kind, beside, description, tokens);
        name.setAutofocus(true);
    }

    NewSpace read() {
        var look = tokens.getValue();
        return new NewSpace(kind.getValue(), name.getValue(), description.getValue(), NEUTRAL.equals(look) ? null : look, null);
    }

    void show(SpaceDetails space) {
        fill(new NewSpace(space.kind(), space.name(), space.description(), space.tokens(), null));
    }

    void fill(NewSpace space) {
        name.setValue(space.name());
        kind.setValue(space.kind());
        description.setValue(space.description());
        tokens.setValue(space.tokens() == null ? NEUTRAL : space.tokens());
    }
}
