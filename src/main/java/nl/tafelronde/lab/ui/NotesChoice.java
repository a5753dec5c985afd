package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.lab.OutcomeNotes;

/** The notes of a phase, column by column, each of which can be left out of the outcome. Many are listed when somebody looks. */
class NotesChoice extends Details {

    private static final int MANY = 100;

    NotesChoice(List<OutcomeNotes> columns, Set<UUID> leftOut, Runnable changed) {
        addClassName("lab-notes-choice");
        var count = columns.stream().mapToInt(it -> it.notes().size()).sum();
        setSummaryText(getTranslation("lab.outcome.notes", count));
        if (count <= MANY) {
            fill(columns, leftOut, changed);
        } else {
            addOpenedChangeListener(event -> {
                if (event.isOpened() && getContent().findAny().isEmpty()) {
                    fill(columns, leftOut, changed);
                }
            });
        }
    }

    private void fill(List<OutcomeNotes> columns, Set<UUID> leftOut, Runnable changed) {
        for (var column : columns) {
            var list = new Div(new H3(column.title().in(Reader.language())));
            list.addClassName("lab-notes-column");
            for (var note : column.notes()) {
                var box = new Checkbox(note.text() + (note.byWhom() == null ? "" : " (" + note.byWhom() + ")"), !leftOut.contains(note.id()));
                if (note.language() != null) {
                    box.getElement().setAttribute("lang", note.language().tag());
                }
                box.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        if (Boolean.TRUE.equals(event.getValue())) {
                            leftOut.remove(note.id());
                        } else {
                            leftOut.add(note.id());
                        }
                        changed.run();
                    }
                });
                list.add(box);
            }
            add(list);
        }
    }
}
