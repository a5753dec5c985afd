package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.RefusalLine;
import nl.tafelronde.theme.NameIdea;
import nl.tafelronde.theme.Themes;
import nl.tafelronde.theme.ThemeWords;

/** Writes what a theme is called and is about. Stays open, with what was typed, until it worked. */
class ThemeDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("lab.theme.title"));
    private final TextArea sentence = new TextArea(getTranslation("lab.theme.sentence"));
    private final Select<Language> language = new Select<>();
    private final RefusalLine refusal = new RefusalLine();
    private final Div form = new Div();

    /**
     * @param save is tried at every press; when it refuses, the reason is shown and the words stay
     * @param more what else the form asks
     */
    ThemeDialog(String heading, ThemeWords words, Consumer<ThemeWords> save, Component... more) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation(heading));
        setWidth("40rem");
        title.setMaxLength(Themes.TITLE_MAX);
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        title.setManualValidation(true);
        title.setValue(words.title());
        sentence.setMaxLength(Themes.SENTENCE_MAX);
        sentence.setValue(words.sentence());
        language.setLabel(getTranslation("lab.theme.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(words.language());
        form.addClassNames("tafel-form", "lab-theme-form");
        form.add(title, sentence, language);
        form.add(more);
        form.add(refusal);
        add(form);
        var keep = new Button(getTranslation("lab.theme.save"), _ -> {
            try {
                save.accept(new ThemeWords(title.getValue(), sentence.getValue(), language.getValue()));
                close();
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        keep.addThemeName("primary");
        getFooter().add(new Button(getTranslation("kernel.cancel"), _ -> close()), keep);
    }

    /** Offers the names that people suggested: one press takes one over. */
    ThemeDialog offering(List<NameIdea> names) {
        if (!names.isEmpty()) {
            var row = new Div(new Span(getTranslation("lab.theme.names")));
            row.addClassName("lab-theme-names");
            names.forEach(it -> {
                var take = new Button(it.text(), _ -> {
                    title.setValue(it.text());
                    language.setValue(Language.of(it.language()));
                });
                take.addThemeName("small");
                take.setAriaLabel(getTranslation("lab.theme.take-name", it.text()));
                row.add(take);
            });
            form.addComponentAtIndex(1, row);
        }
        return this;
    }
}
