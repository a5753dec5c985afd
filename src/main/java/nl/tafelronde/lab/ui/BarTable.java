package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.Tallies;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a drawing and as a table in one: each row has a bar, divided by group, and the same numbers in its cells. The bars
 * are for looking at only.
 */
class BarTable extends NativeTable {

    private static final int WIDTH = 100;

    BarTable(String caption, String what, String total, List<Tallies.Line> lines) {
        addClassName("lab-bars");
        setCaptionText(caption);
        var groups = List.of(StakeholderGroup.values()).stream().filter(group -> lines.stream().anyMatch(it -> it.groups().containsKey(group))).toList();
        var head = new NativeTableRow(header(new Span(what)), header(new Span(total)));
        groups.forEach(it -> head.add(header(swatch(css(it)), new Span(getTranslation(it.textKey())))));
        getHead().add(head);
        var most = lines.stream().mapToInt(Tallies.Line::total).max().orElse(1);
        for (var line : lines) {
            var label = new NativeTableHeaderCell(new Span(line.label().in(Reader.language())), bar(line, Math.max(1, most)));
            label.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(label, new NativeTableCell(String.valueOf(line.total())));
            groups.forEach(it -> row.add(new NativeTableCell(line.groups().containsKey(it) ? String.valueOf(line.groups().get(it)) : "")));
            getBody().add(row);
        }
    }

    /**
     * How much of the people in the room a group is, above how much of the notes is theirs: two bars to compare at a glance.
     *
     * @param group null for groups that are told together
     */
    static Component pair(@Nullable StakeholderGroup group, double people, double notes) {
        return drawn("<svg class=\"lab-pair-drawn\" viewBox=\"0 0 %d 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">%s%s</svg>".formatted(WIDTH,
                half("rest", 0, people), half(group == null ? "other" : css(group), 8, notes)));
    }

    private static String half(String css, int from, double part) {
        return "<rect class=\"lab-of-none\" y=\"%d\" width=\"%d\" height=\"6\"/><rect class=\"lab-of-%s\" y=\"%1$d\" width=\"%s\" height=\"6\"/>"
                .formatted(from, WIDTH, css, Double.toString(WIDTH * part));
    }

    private static NativeTableHeaderCell header(Component... inside) {
        var cell = new NativeTableHeaderCell(inside);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    static Component swatch(String css) {
        return drawn("<svg class=\"lab-swatch\" viewBox=\"0 0 8 8\" aria-hidden=\"true\"><rect class=\"lab-of-%s\" width=\"8\" height=\"8\"/></svg>".formatted(css));
    }

    /** Inside an element, so that the browser itself reads the name of viewBox, which has a capital. */
    private static Component drawn(String svg) {
        return new Html("<span>" + svg + "</span>");
    }

    private static Component bar(Tallies.Line line, int most) {
        var parts = new StringBuilder();
        var from = 0.0;
        for (var group : StakeholderGroup.values()) {
            from = part(parts, css(group), from, line.groups().getOrDefault(group, 0), most);
        }
        part(parts, "rest", from, line.total() - sum(line.groups()), most);
        return drawn("<svg class=\"lab-bar-drawn\" viewBox=\"0 0 %d 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"lab-of-none\" width=\"%1$d\" height=\"6\"/>%s</svg>"
                .formatted(WIDTH, parts));
    }

    private static double part(StringBuilder parts, String css, double from, int count, int most) {
        var width = (double) WIDTH * count / most;
        if (count > 0) {
            parts.append("<rect class=\"lab-of-%s\" x=\"%s\" width=\"%s\" height=\"6\"/>".formatted(css, Double.toString(from), Double.toString(width)));
        }
        return from + width;
    }

    private static int sum(Map<StakeholderGroup, Integer> groups) {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String css(StakeholderGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
