package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.board.WordLists;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.kernel.ui.RefusalLine;
import org.jspecify.annotations.Nullable;

/** The words at which a facilitator may want to look, a field per language. */
class WordsForm extends Div {

    private final Map<Language, TextArea> fields = new EnumMap<>(Language.class);

    /** @param space null for the list of the installation */
    WordsForm(Actor actor, WordLists words, @Nullable UUID space) {
        addClassName("words-form");
        add(new Paragraph(getTranslation(space == null ? "lab.words.installation" : "lab.words.space")), new Paragraph(getTranslation("lab.words.help")));
        var kept = words.read(actor, space);
        var grid = new Div();
        grid.addClassName("words-fields");
        for (var language : Language.values()) {
            var field = new TextArea(language.ownName());
            field.setValue(String.join("\n", kept.getOrDefault(language, List.of())));
            field.setMinRows(5);
            field.getElement().setAttribute("lang", language.tag());
            fields.put(language, field);
            grid.add(field);
        }
        var refusal = new RefusalLine();
        var save = new Button(getTranslation("lab.words.save"), _ -> {
            try {
                refusal.clear();
                fields.forEach((language, field) -> field.setValue(String.join("\n", words.change(actor, space, language, field.getValue()))));
                Notices.done(getTranslation("lab.saved"));
            } catch (Refusal refused) {
                refusal.say(refused);
            }
        });
        save.addThemeName("primary");
        add(grid, refusal, save);
    }
}
