package nl.tafelronde.kernel.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;

/**
 * A text in Dutch with one other language beside it. Which one is chosen for a whole form at a time, with
 * {@link LanguageBeside}; what is written in the languages that are not in sight stays.
 */
public class LocalizedField extends CustomField<Localized> {

    private final AbstractField<?, String> dutch;
    private final AbstractField<?, String> other;
    private String label;
    private Language beside = Language.EN;
    private Localized kept = Localized.EMPTY;

    /**
     * @param label in the reader's language
     * @param lines whether it is for more than one line
     */
    public LocalizedField(String label, boolean lines) {
        super(Localized.EMPTY);
        this.label = label;
        dutch = field(lines);
        other = field(lines);
        dutch.addValueChangeListener(event -> write(Language.NL, event));
        other.addValueChangeListener(event -> write(beside, event));
        var row = new Div(dutch, other);
        row.addClassName("tafel-localized");
        add(row);
        name(dutch, Language.NL);
        beside(beside);
    }

    /** Shows this language beside Dutch; Dutch itself is always there and changes nothing. */
    public void beside(Language language) {
        if (language != Language.NL) {
            beside = language;
            name(other, language);
            show(other, language);
        }
    }

    /** Tells of changes while somebody types, each time they pause for so many milliseconds, instead of when they leave the field. */
    public LocalizedField whileTyping(int pause) {
        for (var field : List.of(dutch, other)) {
            ((HasValueChangeMode) field).setValueChangeMode(ValueChangeMode.LAZY);
            ((HasValueChangeMode) field).setValueChangeTimeout(pause);
        }
        return this;
    }

    /** Says below both languages what belongs here. */
    public void help(String sentence) {
        ((HasHelper) dutch).setHelperText(sentence);
    }

    /** Gives the field another label, for example its new number in a list. */
    public void name(String newLabel) {
        label = newLabel;
        name(dutch, Language.NL);
        name(other, beside);
    }

    @Override
    public void focus() {
        ((Focusable<?>) dutch).focus();
    }

    @Override
    protected Localized generateModelValue() {
        return kept;
    }

    @Override
    protected void setPresentationValue(Localized value) {
        kept = value;
        show(dutch, Language.NL);
        show(other, beside);
    }

    @Override
    public Localized getEmptyValue() {
        return Localized.EMPTY;
    }

    private void write(Language language, HasValue.ValueChangeEvent<String> event) {
        kept = kept.with(language, event.getValue());
        if (event.isFromClient()) {
            setModelValue(kept, true);
        }
    }

    private void show(AbstractField<?, String> field, Language language) {
        field.setValue(kept.texts().getOrDefault(language, ""));
    }

    private void name(AbstractField<?, String> field, Language language) {
        var shown = label + " · " + language.ownName();
        ((HasLabel) field).setLabel(shown);
        field.getElement().setAttribute("lang", language.tag());
    }

    private static AbstractField<?, String> field(boolean lines) {
        if (lines) {
            var area = new TextArea();
            area.setValueChangeMode(ValueChangeMode.ON_BLUR);
            area.setMinRows(2);
            return area;
        }
        var line = new TextField();
        line.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return line;
    }
}
