package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.ui.LocalizedField;
import nl.tafelronde.lab.PlannedBoard;
import nl.tafelronde.lab.PlannedColumn;

/** The columns of a wall. Once the wall hangs they can only be read. */
class ColumnsForm extends Div {

    private final ProgrammeEditor editor;
    private final UUID id;

    ColumnsForm(ProgrammeEditor editor, UUID board) {
        this.editor = editor;
        this.id = board;
        addClassName("lab-columns");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.plan.columns"));
        draw(-1);
    }

    private PlannedBoard board() {
        return editor.programme().board(id).orElseThrow();
    }

    /** @param focused the column to go on typing in; −1 for none */
    private void draw(int focused) {
        removeAll();
        var stands = editor.stands(id) || !editor.changeable();
        if (editor.stands(id)) {
            add(new Paragraph(getTranslation("lab.columns-stand")));
        }
        for (var index = 0; index < board().columns().size(); index++) {
            add(column(index, stands, index == focused));
        }
        if (!stands && board().columns().size() < PlannedBoard.MAX_COLUMNS) {
            add(new Button(getTranslation("lab.plan.add-column"), _ -> change(added(), board().columns().size())));
        }
    }

    private Div column(int index, boolean stands, boolean focused) {
        var column = board().columns().get(index);
        var title = editor.beside().follow(new LocalizedField(getTranslation("lab.plan.column-number", index + 1), false));
        title.setValue(column.title());
        title.setReadOnly(stands);
        title.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var columns = new ArrayList<>(board().columns());
                columns.set(index, new PlannedColumn(column.id(), event.getValue()));
                editor.change(new PlannedBoard(id, board().title(), columns));
            }
        });
        var row = new Div(title);
        row.addClassName("lab-column");
        if (focused) {
            title.focus();
        }
        if (!stands && board().columns().size() > 1) {
            var remove = new Button("✕", _ -> {
                var columns = new ArrayList<>(board().columns());
                columns.remove(index);
                change(columns, Math.max(0, index - 1));
            });
            remove.addThemeNames("tertiary", "icon");
            remove.setAriaLabel(getTranslation("lab.plan.remove-column", index + 1));
            row.add(remove);
        }
        return row;
    }

    private List<PlannedColumn> added() {
        var columns = new ArrayList<>(board().columns());
        var number = columns.size() + 1;
        while (taken("c" + number)) {
            number++;
        }
        columns.add(new PlannedColumn("c" + number, Localized.EMPTY));
        return columns;
    }

    private boolean taken(String column) {
        return board().columns().stream().anyMatch(it -> it.id().equals(column));
    }

    private void change(List<PlannedColumn> columns, int focused) {
        editor.change(new PlannedBoard(id, board().title(), columns));
        draw(focused);
    }
}
