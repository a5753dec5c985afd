package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.Phase;
import nl.tafelronde.lab.PhaseKind;
import org.jspecify.annotations.Nullable;

/** One phase in the programme: a line that opens to a form. */
class PhaseItem extends ListItem {

    private final ProgrammeEditor editor;
    private final UUID id;
    private final Div line = ProgrammeEditor.block("lab-phase-line");
    private final Span time = new Span();
    private final Button open;
    private final Span facts = new Span();
    private final Span hint = new Span();
    private @Nullable PhaseForm form;

    PhaseItem(ProgrammeEditor editor, UUID id) {
        this.editor = editor;
        this.id = id;
        addClassName("lab-phase");
        time.addClassName("lab-phase-time");
        facts.addClassName("lab-facts");
        hint.addClassName("lab-hint");
        open = new Button("", _ -> editor.toggle(id));
        open.addThemeName("tertiary");
        open.addClassName("lab-phase-title");
        open.getElement().setAttribute("aria-expanded", String.valueOf(editor.isOpen(id)));
        line.add(time, ProgrammeEditor.block("lab-phase-about", open, facts, hint));
        add(line);
        if (editor.isOpen(id)) {
            form = new PhaseForm(editor, id);
            add(form);
        }
        if (editor.changeable()) {
            line.add(buttons());
            draggable();
        }
    }

    /** Says anew what the phase is, and when it begins. */
    void line(Phase phase, @Nullable LocalDateTime starts) {
        var index = editor.programme().indexOf(id);
        time.setText(starts == null ? String.valueOf(index + 1) : Moments.clock(starts.toLocalTime()));
        open.setText(title());
        facts.setText(getTranslation("lab.plan.minutes-short", phase.minutes()) + " · " + getTranslation(phase.kind().textKey()));
        hint.setText(missing(phase));
    }

    void focusTitle() {
        open.focus();
    }

    void focusForm() {
        if (form != null) {
            form.focus();
        }
    }

    private Phase phase() {
        return editor.programme().phase(id).orElseThrow();
    }

    private String title() {
        var title = phase().title();
        return title.isEmpty() ? getTranslation("lab.untitled-phase") : title.in(Reader.language());
    }

    /** What this phase still lacks: a wall, or its texts in one of the offered languages. */
    private String missing(Phase phase) {
        if (phase.kind() == PhaseKind.BOARD && editor.programme().board(phase.board()).isEmpty()) {
            return getTranslation("lab.plan.no-board");
        }
        var lacking = new ArrayList<String>();
        for (var language : editor.languages()) {
            if (!phase.title().texts().containsKey(language) || !phase.instruction().texts().containsKey(language)) {
                lacking.add(language.ownName());
            }
        }
        return lacking.isEmpty() || lacking.size() == Language.values().length ? ""
                : getTranslation("lab.plan.not-translated", lacking.stream().collect(Collectors.joining(", ")));
    }

    private Component buttons() {
        var index = editor.programme().indexOf(id);
        var up = button("↑", "lab.plan.up", index > 0, () -> editor.move(id, index - 1));
        var down = button("↓", "lab.plan.down", index < editor.programme().phases().size() - 1, () -> editor.move(id, index + 1));
        var remove = button("✕", "lab.plan.remove-phase", true, () -> editor.remove(id));
        Shortcuts.addShortcutListener(this, () -> editor.move(id, index - 1), Key.ARROW_UP, KeyModifier.ALT).listenOn(this);
        Shortcuts.addShortcutListener(this, () -> editor.move(id, index + 1), Key.ARROW_DOWN, KeyModifier.ALT).listenOn(this);
        return ProgrammeEditor.block("lab-phase-buttons", up, down, remove);
    }

    private Button button(String sign, String textKey, boolean enabled, Runnable step) {
        var button = new Button(sign, _ -> step.run());
        button.addThemeNames("tertiary", "icon");
        button.setAriaLabel(getTranslation(textKey, title()));
        button.setTooltipText(getTranslation(textKey, title()));
        button.setEnabled(enabled);
        return button;
    }

    private void draggable() {
        DragSource.create(line).setDragData(id);
        DropTarget.create(this).addDropListener(event -> event.getDragData()
                .filter(UUID.class::isInstance).map(UUID.class::cast)
                .ifPresent(dragged -> editor.move(dragged, editor.programme().indexOf(id))));
    }
}
