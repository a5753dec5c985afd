package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.tafelronde.actionpoint.BurnUp;
import nl.tafelronde.kernel.ui.Days;

/** What was agreed and what is done in the course of time: a drawing to look at, and the same numbers as a table, made when it is opened. */
@Tag("figure")
class BurnUpChart extends HtmlContainer {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;

    BurnUpChart(String name, BurnUp burnUp) {
        addClassName("burn-up");
        var now = burnUp.now();
        var caption = new HtmlContainer("figcaption");
        var title = new Span(name);
        title.addClassName("burn-name");
        caption.add(title, new Span(getTranslation("burn-up.now", now.done(), now.scope())));
        var first = new Span(Days.say(burnUp.points().getFirst().day(), Cards.reader()));
        var last = new Span(Days.say(now.day(), Cards.reader()));
        var axis = new Div(first, last);
        axis.addClassName("burn-axis");
        var most = new Span(String.valueOf(Math.max(1, burnUp.most())));
        most.addClassName("burn-most");
        var drawing = new Div(most, new Html(drawing(burnUp)), axis);
        drawing.addClassName("burn-drawing");
        drawing.getElement().setAttribute("aria-hidden", "true");
        var numbers = new Div();
        var details = new Details(getTranslation("burn-up.numbers"), numbers);
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && numbers.getComponentCount() == 0) {
                numbers.add(table(name, burnUp));
            }
        });
        add(caption, drawing, details);
    }

    private static String drawing(BurnUp burnUp) {
        var scope = line(burnUp, true);
        var done = line(burnUp, false);
        // inside an element, so that the browser itself reads the name of viewBox, which has a capital
        return ("<div><svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" focusable=\"false\"><line class=\"burn-grid\" x1=\"0\" y1=\"0\" x2=\"%1$d\" y2=\"0\"/>"
                + "<line class=\"burn-grid\" x1=\"0\" y1=\"%3$d\" x2=\"%1$d\" y2=\"%3$d\"/><line class=\"burn-grid\" x1=\"0\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%2$d\"/>"
                + "<polygon class=\"burn-area\" points=\"0,%2$d %5$s %1$d,%2$d\"/><polyline class=\"burn-done\" points=\"%5$s\"/><polyline class=\"burn-scope\" points=\"%4$s\"/></svg></div>")
                .formatted(WIDTH, HEIGHT, HEIGHT / 2, scope, done);
    }

    private static String line(BurnUp burnUp, boolean scope) {
        var points = burnUp.points();
        var most = Math.max(1, burnUp.most());
        var line = new StringBuilder();
        for (var place = 0; place < points.size(); place++) {
            var value = scope ? points.get(place).scope() : points.get(place).done();
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", (double) WIDTH * place / Math.max(1, points.size() - 1), HEIGHT - (double) HEIGHT * value / most));
        }
        return line.toString().strip();
    }

    private NativeTable table(String name, BurnUp burnUp) {
        var table = new NativeTable();
        table.addClassName("burn-table");
        table.setCaptionText(name);
        table.getHead().add(new NativeTableRow(head("burn-up.day"), head("burn-up.scope"), head("burn-up.done")));
        var body = table.addBody();
        burnUp.points().reversed().forEach(it -> {
            var day = new NativeTableHeaderCell(Days.say(it.day(), Cards.reader()));
            day.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(day, new NativeTableCell(String.valueOf(it.scope())), new NativeTableCell(String.valueOf(it.done()))));
        });
        return table;
    }

    private NativeTableHeaderCell head(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
