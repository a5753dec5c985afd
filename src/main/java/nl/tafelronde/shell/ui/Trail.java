package nl.tafelronde.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.kernel.HasTrail;

/** The breadcrumbs: how to go back up from here. Not shown where there is nothing above. */
class Trail extends Nav {

    private final OrderedList steps = new OrderedList();

    Trail() {
        addClassName("tafel-trail");
        setAriaLabel(getTranslation("shell.trail"));
        add(steps);
        setVisible(false);
    }

    void show(List<HasTrail.Crumb> crumbs, String here) {
        steps.removeAll();
        setVisible(!crumbs.isEmpty());
        crumbs.forEach(it -> steps.add(new ListItem(new Anchor(it.href(), it.label()))));
        var current = new Span(here);
        current.getElement().setAttribute("aria-current", "page");
        steps.add(new ListItem(current));
    }
}
