package nl.tafelronde.vision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import nl.tafelronde.vision.GoalText;

/** Says in one line where a goal is written. */
final class SourceLine {

    private SourceLine() {
    }

    static String of(Component where, GoalText.Source source) {
        var parts = new ArrayList<String>();
        if (!source.document().isEmpty()) {
            parts.add(source.document());
        }
        if (!source.page().isEmpty()) {
            parts.add(where.getTranslation("vision.source.page", source.page()));
        }
        var date = source.adopted() == null ? "" : source.adopted().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale()));
        if (!source.adoptedBy().isEmpty()) {
            parts.add(where.getTranslation(date.isEmpty() ? "vision.source.by" : "vision.source.by-on", source.adoptedBy(), date));
        } else if (!date.isEmpty()) {
            parts.add(date);
        }
        return String.join(" · ", parts);
    }
}
