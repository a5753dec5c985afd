package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.tafelronde.kernel.Language;

/** Chooses, for all fields of a form, which language stands beside Dutch. */
public class LanguageBeside extends Select<Language> {

    private final Set<LocalizedField> fields = new LinkedHashSet<>();

    /** Starts with the reader's own language, or English for who reads Dutch. */
    public LanguageBeside() {
        setLabel(getTranslation("kernel.language-beside"));
        setItems(Arrays.stream(Language.values()).filter(it -> it != Language.NL).toList());
        setItemLabelGenerator(Language::ownName);
        var own = Language.of(getLocale());
        setValue(own == Language.NL ? Language.EN : own);
        addValueChangeListener(event -> fields.forEach(it -> it.beside(event.getValue())));
        addClassName("tafel-language-beside");
    }

    /** Lets this field follow the choice, and gives it back. */
    public LocalizedField follow(LocalizedField field) {
        fields.add(field);
        field.beside(getValue());
        return field;
    }

    /** Lets go of a field that is no longer there. */
    public void release(LocalizedField field) {
        fields.remove(field);
    }
}
