package nl.tafelronde.provenance.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * The chain as a drawing: a column for each kind, boxes joined by lines. Colours come from the style sheet, so that it follows light
 * and dark. It says nothing that the list beside it does not say.
 */
class ChainDrawing extends Div {

    private static final int WIDTH = 190;
    private static final int COLUMN = WIDTH + 56;
    private static final int GAP = 18;
    private static final int HEAD = 20;
    private static final int LINE = 18;
    private static final int PAD = 10;
    private static final int LETTERS = 25;
    private static final int LINES = 3;

    private final ChainWords words;

    ChainDrawing(List<List<Box>> columns, ChainWords words) {
        this.words = words;
        addClassName("chain-drawing");
        add(new Html(svg(columns)));
    }

    /** Where a box stands. */
    private record Place(int x, int y, int height) {

        int middle() {
            return y + height / 2;
        }
    }

    private String svg(List<List<Box>> columns) {
        var tallest = columns.stream().mapToInt(this::height).max().orElse(0);
        var places = new HashMap<Integer, Place>();
        for (var column = 0; column < columns.size(); column++) {
            var y = (tallest - height(columns.get(column))) / 2 + GAP;
            for (var box : columns.get(column)) {
                places.put(box.number(), new Place(column * COLUMN + GAP, y, height(box)));
                y += height(box) + GAP;
            }
        }
        var svg = new StringBuilder("<svg role=\"group\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" aria-label=\"%3$s\">"
                .formatted(columns.size() * COLUMN - COLUMN + WIDTH + 2 * GAP, tallest + GAP, escaped(words.drawing())));
        columns.forEach(column -> column.forEach(box -> box.from().forEach(from -> svg.append(line(places.get(from), places.get(box.number()))))));
        columns.forEach(column -> column.forEach(box -> svg.append(drawn(box, places))));
        return svg.append("</svg>").toString();
    }

    private static String line(Place from, Place into) {
        var start = from.x() + WIDTH;
        var bend = Math.max(28, (into.x() - start) / 2);
        return "<path class=\"chain-line\" aria-hidden=\"true\" d=\"M%d %dC%d %d %d %d %d %d\"/>".formatted(start, from.middle(), start + bend, from.middle(),
                into.x() - bend, into.middle(), into.x(), into.middle());
    }

    private String drawn(Box box, Map<Integer, Place> places) {
        var place = places.get(box.number());
        var lines = lines(box);
        var inside = new StringBuilder("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>".formatted(place.x(), place.y(), WIDTH, place.height()))
                .append("<text class=\"chain-kind\" x=\"%d\" y=\"%d\">%s</text>".formatted(place.x() + PAD, place.y() + PAD + 10, escaped(cut(words.kind(box)))));
        for (var line = 0; line < lines.size(); line++) {
            inside.append("<text x=\"%d\" y=\"%d\">%s</text>".formatted(place.x() + PAD, place.y() + PAD + HEAD + 13 + line * LINE, escaped(lines.get(line))));
        }
        var classes = "chain-box chain-" + (box.kind() == null ? "proof" : box.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + (box.here() ? " here" : "") + (words.over(box) ? " over" : "") + (box.folded() ? " many" : "");
        var address = words.address(box);
        return address == null ? "<g class=\"" + classes + "\">" + inside + "</g>"
                : "<a class=\"" + classes + "\" href=\"" + escaped(address) + "\" aria-label=\"" + escaped(words.whole(box)) + "\""
                        + (box.proof() == null ? "" : " rel=\"noopener noreferrer\"") + ">" + inside + "</a>";
    }

    private int height(List<Box> column) {
        return column.stream().mapToInt(it -> height(it) + GAP).sum();
    }

    private int height(Box box) {
        return 2 * PAD + HEAD + lines(box).size() * LINE;
    }

    private List<String> lines(Box box) {
        return wrapped(words.text(box));
    }

    /** At most three lines; what does not fit ends in an ellipsis. */
    static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines.size() <= LINES ? lines : List.of(lines.get(0), lines.get(1), cut(lines.get(2), LETTERS - 2) + " …");
    }

    private static String cut(String text) {
        return cut(text, LETTERS);
    }

    private static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
