package nl.tafelronde.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tafelronde.provenance.ChainPicture.Node;
import org.jspecify.annotations.Nullable;

/** The chain as a list: the same boxes as the drawing, each with what it came from. Many of a kind are folded and open when asked. */
class ChainList extends OrderedList {

    private final ChainWords words;

    ChainList(List<List<Box>> columns, ChainWords words) {
        this.words = words;
        addClassName("chain-list");
        var boxes = columns.stream().flatMap(List::stream).collect(Collectors.toMap(Box::number, Function.identity()));
        columns.forEach(column -> column.forEach(it -> add(item(it, boxes))));
    }

    private ListItem item(Box box, Map<Integer, Box> boxes) {
        var kind = new Span(words.kind(box));
        kind.addClassName("chain-kind");
        var item = new ListItem(new Div(kind));
        item.setId(words.id(box));
        if (box.here()) {
            var here = new Span(getTranslation("chain.picture-here"));
            here.addClassName("chain-here");
            item.add(here);
            item.getElement().setAttribute("aria-current", "true");
        }
        if (box.folded()) {
            item.add(folded(box));
        } else if (box.proof() != null) {
            item.add(outside(box.proof().title(), box.proof().url()));
        } else {
            item.add(line(box.nodes().getFirst()));
        }
        if (!box.from().isEmpty()) {
            var from = new Span(getTranslation("chain.picture-from", box.from().stream().map(boxes::get).map(words::whole).collect(Collectors.joining(" · "))));
            from.addClassName("chain-from");
            item.add(from);
        }
        return item;
    }

    private Component folded(Box box) {
        var all = new UnorderedList();
        box.nodes().forEach(it -> all.add(new ListItem(line(it))));
        var details = new NativeDetails(getTranslation("chain.picture-unfold", box.nodes().size()), all);
        details.addClassName("chain-folded");
        return details;
    }

    private Component line(Node node) {
        var told = node.told();
        var line = new Div(told.address() == null ? worded(new Span(told.text()), told.language()) : worded(inside(told.text(), told.address()), told.language()));
        var status = words.status(told);
        if (status != null) {
            var shown = new Span(status);
            shown.addClassName("chain-status");
            line.add(shown);
        }
        return line;
    }

    private static Component worded(Component text, @Nullable String language) {
        if (language != null) {
            text.getElement().setAttribute("lang", language);
        }
        return text;
    }

    private static Anchor inside(String text, String address) {
        var link = new Anchor(address, text);
        if (address.matches("(outcome|proposals)/.*")) {
            link.setRouterIgnore(true);
        }
        return link;
    }

    private static Anchor outside(String text, String address) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
