package nl.tafelronde.space.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.kernel.ui.Notices;

/** The sentences of one part of a framework: write, add, move, remove. Tells its listener after every change. */
class SentenceList extends FieldSet {

    private final String title;
    private final LanguageBeside beside;
    private final Runnable changed;
    private final Div rows = new Div();
    private final List<LocalizedField> fields = new ArrayList<>();

    SentenceList(String titleKey, LanguageBeside beside, Runnable changed) {
        super();
        this.title = getTranslation(titleKey);
        this.beside = beside;
        this.changed = changed;
        addClassName("tafel-sentences");
        setLegendText(title);
        var add = new Button(getTranslation("space.sentence-add"), _ -> {
            insert(fields.size(), Localized.EMPTY);
            fields.getLast().focus();
        });
        add.setAriaLabel(getTranslation("space.step-for", getTranslation("space.sentence-add"), title));
        add(new Paragraph(getTranslation(titleKey + "-help")), rows, add);
    }

    void show(List<Localized> sentences) {
        fields.forEach(beside::release);
        fields.clear();
        sentences.forEach(it -> fields.add(field(it)));
        lay();
    }

    List<Localized> read() {
        return fields.stream().map(LocalizedField::getValue).filter(it -> !it.isEmpty()).toList();
    }

    private LocalizedField field(Localized sentence) {
        var field = beside.follow(new LocalizedField(title, true));
        field.setValue(sentence);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    private void insert(int at, Localized sentence) {
        fields.add(Math.min(at, fields.size()), field(sentence));
        lay();
    }

    private void move(LocalizedField field, int by) {
        var from = fields.indexOf(field);
        fields.remove(field);
        fields.add(from + by, field);
        lay();
        changed.run();
    }

    private void remove(LocalizedField field) {
        var at = fields.indexOf(field);
        fields.remove(field);
        beside.release(field);
        lay();
        if (!field.getValue().isEmpty()) {
            changed.run();
            Notices.undo(getTranslation("space.sentence-removed"), () -> {
                insert(at, field.getValue());
                changed.run();
            });
        }
    }

    private void lay() {
        rows.removeAll();
        for (var index = 0; index < fields.size(); index++) {
            var field = fields.get(index);
            var number = index + 1;
            field.name(title + " " + number);
            var up = step("space.sentence-up", number, () -> move(field, -1));
            up.setEnabled(index > 0);
            var down = step("space.sentence-down", number, () -> move(field, 1));
            down.setEnabled(index < fields.size() - 1);
            var steps = new Div(new Span(String.valueOf(number)), up, down, step("space.sentence-remove", number, () -> remove(field)));
            steps.addClassName("tafel-sentence-steps");
            var row = new Div(steps, field);
            row.addClassName("tafel-sentence");
            rows.add(row);
        }
    }

    private Button step(String textKey, int number, Runnable step) {
        var button = new Button(getTranslation(textKey), _ -> step.run());
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation("space.step-for", getTranslation(textKey), title + " " + number));
        return button;
    }
}
