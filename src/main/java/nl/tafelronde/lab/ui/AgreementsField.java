package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LanguageBeside;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.lab.OutcomeBlock.Agreement;

/** What was agreed, line by line: what, and who takes it up. */
class AgreementsField extends Div {

    /** One line on the screen. */
    private record Line(LocalizedField text, TextField byWhom, Div row) {
    }

    private final LanguageBeside beside;
    private final int pause;
    private final Runnable changed;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    AgreementsField(LanguageBeside beside, int pause, Runnable changed) {
        this.beside = beside;
        this.pause = pause;
        this.changed = changed;
        addClassName("lab-agreements");
        rows.addClassName("lab-agreement-rows");
        var add = new Button(getTranslation("lab.outcome.add-agreement"), _ -> add(new Agreement(Localized.EMPTY, "")).text().focus());
        add(rows, add);
    }

    void show(List<Agreement> agreements) {
        lines.forEach(it -> beside.release(it.text()));
        lines.clear();
        rows.removeAll();
        agreements.forEach(this::add);
    }

    List<Agreement> read() {
        return lines.stream().map(it -> new Agreement(it.text().getValue(), it.byWhom().getValue())).toList();
    }

    private Line add(Agreement agreement) {
        var number = lines.size() + 1;
        var text = beside.follow(new LocalizedField(getTranslation("lab.outcome.agreement-number", number), true)).whileTyping(pause);
        text.setValue(agreement.text());
        var byWhom = new TextField(getTranslation("lab.outcome.by-whom"));
        byWhom.setValue(agreement.byWhom());
        byWhom.setMaxLength(Agreement.BY_WHOM);
        byWhom.setValueChangeMode(ValueChangeMode.LAZY);
        byWhom.setValueChangeTimeout(pause);
        var remove = new Button("✕");
        remove.addThemeNames("tertiary", "icon");
        remove.setAriaLabel(getTranslation("lab.outcome.remove-agreement", number));
        var row = new Div(text, byWhom, remove);
        row.addClassName("lab-agreement");
        var line = new Line(text, byWhom, row);
        remove.addClickListener(_ -> {
            beside.release(text);
            lines.remove(line);
            rows.remove(row);
            changed.run();
        });
        text.addValueChangeListener(event -> changed(event.isFromClient()));
        byWhom.addValueChangeListener(event -> changed(event.isFromClient()));
        lines.add(line);
        rows.add(row);
        return line;
    }

    private void changed(boolean byHand) {
        if (byHand) {
            changed.run();
        }
    }
}
