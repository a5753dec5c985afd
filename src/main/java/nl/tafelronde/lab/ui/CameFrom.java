package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeNotes;

/** From which notes a text came; filled when it is opened, because an evening can have two thousand. */
class CameFrom extends Details {

    CameFrom(Outcome outcome, List<UUID> from, Consumer<Set<UUID>> choose) {
        addClassName("lab-came-from");
        name(from.size());
        addOpenedChangeListener(event -> {
            if (event.isOpened() && getContent().findAny().isEmpty()) {
                var notes = outcome.shownNotes();
                var field = new MultiSelectComboBox<OutcomeNotes.Line>(getTranslation("lab-report.came-from"));
                field.setItemLabelGenerator(OutcomeNotes.Line::text);
                field.setItems(notes);
                field.setWidthFull();
                field.setValue(notes.stream().filter(it -> from.contains(it.id())).collect(Collectors.toSet()));
                field.addValueChangeListener(change -> {
                    if (change.isFromClient() && Attempt.to(this, () -> choose.accept(change.getValue().stream().map(OutcomeNotes.Line::id)
                            .collect(Collectors.toUnmodifiableSet())))) {
                        name(change.getValue().size());
                    }
                });
                add(field);
            }
        });
    }

    private void name(int notes) {
        setSummaryText(notes == 0 ? getTranslation("lab-report.came-from") : getTranslation("lab-report.came-from-count", notes));
    }
}
