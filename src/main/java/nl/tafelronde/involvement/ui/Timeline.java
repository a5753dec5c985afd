package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.tafelronde.involvement.Involvement;
import nl.tafelronde.kernel.ui.Days;

/** The same as the table, to look at: a line per group, a dot for each time, and the day of the decision at the end. */
class Timeline extends Div {

    private static final int WHOLE = 100;

    Timeline(Involvement involvement) {
        addClassName("involvement-timeline");
        // the table below it says all of this in words
        getElement().setAttribute("aria-hidden", "true");
        var first = involvement.groups().stream().flatMap(it -> it.reached().stream()).map(it -> it.on()).min(LocalDate::compareTo).orElse(null);
        var end = involvement.decision().on() != null ? involvement.decision().on()
                : involvement.groups().stream().flatMap(it -> it.reached().stream()).map(it -> it.on()).max(LocalDate::compareTo).orElse(null);
        setVisible(first != null && end != null);
        if (first == null || end == null) {
            return;
        }
        var days = Math.max(1, ChronoUnit.DAYS.between(first, end));
        for (var group : involvement.groups()) {
            var line = new Div();
            line.addClassName("involvement-line");
            group.reached().forEach(it -> {
                var dot = new Span();
                dot.addClassName("involvement-dot");
                dot.getStyle().set("inset-inline-start", ChronoUnit.DAYS.between(first, it.on()) * WHOLE / days + "%");
                line.add(dot);
            });
            if (group.missing()) {
                line.addClassName("involvement-empty-line");
            }
            add(new Span(InvolvementPage.name(this, group.group())), line);
        }
        var from = new Span(Days.say(first, InvolvementPage.reader()));
        var to = new Span(Days.say(end, InvolvementPage.reader()));
        var ends = new Div(from, to);
        ends.addClassName("involvement-ends");
        add(new Span(), ends);
    }
}
