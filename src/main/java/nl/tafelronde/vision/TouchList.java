package nl.tafelronde.vision;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** What does something for a goal: what kind of thing it is, what it is called, and where it comes from. */
public class TouchList extends UnorderedList {

    public TouchList(List<Touch> touches) {
        addClassName("vision-touches");
        touches.forEach(it -> {
            var kind = new Span(getTranslation("provenance.kind." + it.piece().kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            kind.addClassName("vision-kind");
            var from = new Span(it.from());
            from.addClassName("vision-from");
            add(new ListItem(kind, it.address() == null ? new Span(it.title()) : new Anchor(it.address(), it.title()), from));
        });
    }
}
