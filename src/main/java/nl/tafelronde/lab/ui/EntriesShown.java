package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeEntry;
import nl.tafelronde.lab.OutcomeNotes;

/** What the session made and the report tells by itself, each with the notes it came from. */
class EntriesShown extends Div {

    EntriesShown(Outcome outcome, List<OutcomeEntry> entries) {
        addClassName("lab-entries");
        var reader = Reader.language();
        for (var entry : entries) {
            add(new H3(entry.title().in(reader)));
            if (entry.speaker() != null) {
                add(new Paragraph(getTranslation("team.speaker", entry.speaker().said())));
            }
            for (var group : entry.groups()) {
                if (group.labelKey() != null && !group.lines().isEmpty()) {
                    add(new Paragraph(getTranslation(group.labelKey())));
                }
                var list = new UnorderedList();
                group.lines().forEach(it -> list.add(new ListItem(it.text().in(reader) + (it.about().isEmpty() ? "" : " · " + it.about().in(reader)))));
                add(list);
            }
            var notes = outcome.notes().values().stream().flatMap(List::stream).flatMap(it -> it.notes().stream())
                    .filter(it -> entry.notes().contains(it.id())).toList();
            if (!notes.isEmpty()) {
                var list = new UnorderedList();
                for (OutcomeNotes.Line note : notes) {
                    var line = new ListItem(note.text());
                    if (note.language() != null) {
                        line.getElement().setAttribute("lang", note.language().tag());
                    }
                    list.add(line);
                }
                add(new Details(getTranslation("lab-report.from-notes", notes.size()), list));
            }
        }
    }
}
