package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.lab.ThemeNote;
import nl.tafelronde.theme.Part;
import nl.tafelronde.theme.ThemeCard;

/** Chooses which groups and notes of a theme go to a new one. A group takes its notes along; each note can still be left behind. */
class ThemeParts extends FieldSet {

    private final Map<UUID, Checkbox> clusters = new LinkedHashMap<>();
    private final Map<UUID, Checkbox> notes = new LinkedHashMap<>();

    /** @param names what the groups are called, as far as they have a name */
    ThemeParts(ThemeCard theme, List<ThemeNote> behind, Map<UUID, String> names) {
        addClassName("lab-theme-parts");
        setLegendText(getTranslation("lab.theme.split-which"));
        add(new Paragraph(getTranslation("lab.theme.split-help")));
        for (var cluster : theme.clusters()) {
            var inside = behind.stream().filter(it -> cluster.equals(it.cluster())).toList();
            if (!inside.isEmpty()) {
                add(group(cluster, names.getOrDefault(cluster, getTranslation("lab.theme.group-unnamed")), inside));
            }
        }
        behind.stream().filter(it -> !theme.clusters().contains(it.cluster())).forEach(it -> add(note(it)));
    }

    Part part() {
        return new Part(chosen(clusters), chosen(notes));
    }

    private Div group(UUID cluster, String name, List<ThemeNote> inside) {
        var box = new Checkbox(getTranslation("lab.theme.group", name, inside.size()));
        var members = new ArrayList<Checkbox>();
        var lines = new Div();
        lines.addClassName("lab-theme-part-notes");
        inside.forEach(it -> {
            var line = note(it);
            members.add(line);
            lines.add(line);
        });
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                members.forEach(it -> it.setValue(event.getValue()));
            }
        });
        clusters.put(cluster, box);
        return new Div(box, lines);
    }

    private Checkbox note(ThemeNote note) {
        var box = new Checkbox(note.text());
        box.getElement().setAttribute("lang", note.language());
        notes.put(note.id(), box);
        return box;
    }

    private static List<UUID> chosen(Map<UUID, Checkbox> boxes) {
        return boxes.entrySet().stream().filter(it -> it.getValue().getValue()).map(Map.Entry::getKey).toList();
    }
}
