package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointLists.Part;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.actionpoint.ActionState;

/** The list in parts, each folded in with its numbers; only what is opened is read. The first one is open. */
class GroupedTables extends Div {

    private static final int PAGE = 50;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy");

    private final ListDesk desk;
    private final ListState state;
    private final boolean pillars;
    private final Consumer<Order> sort;
    /** Which are open, kept by who made this. */
    private final Set<String> open;
    private final Map<String, Integer> pages = new HashMap<>();

    GroupedTables(ListDesk desk, ListState state, List<Part> parts, boolean pillars, Set<String> open, Consumer<Order> sort) {
        this.desk = desk;
        this.state = state;
        this.pillars = pillars;
        this.sort = sort;
        this.open = open;
        addClassName("action-groups");
        var keys = new HashSet<String>();
        parts.forEach(it -> keys.add(it.group().key()));
        open.retainAll(keys);
        if (open.isEmpty() && !parts.isEmpty()) {
            open.add(parts.getFirst().group().key());
        }
        parts.forEach(it -> add(part(it)));
    }

    private Details part(Part part) {
        var content = new Div();
        content.addClassName("action-group");
        var name = name(part);
        var details = new Details(part.late() == 0 ? getTranslation("action-list.part", name, part.number())
                : getTranslation("action-list.part-late", name, part.number(), part.late()), content);
        details.setOpened(open.contains(part.group().key()));
        if (details.isOpened()) {
            fill(content, part, name);
        }
        details.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                open.add(part.group().key());
                if (content.getComponentCount() == 0) {
                    fill(content, part, name);
                }
            } else {
                open.remove(part.group().key());
            }
        });
        return details;
    }

    private void fill(Div content, Part part, String name) {
        var size = PAGE * pages.getOrDefault(part.group().key(), 1);
        var cards = desk.points().list(desk.actor(), desk.space(), state.asked().in(part.group()), 0, size);
        content.removeAll();
        content.add(new ActionTable(cards, state, pillars, name, sort));
        if (cards.size() < part.number() && cards.size() == size) {
            var more = new Button(getTranslation("actionpoint.more"), _ -> {
                pages.merge(part.group().key(), 2, (was, _) -> was + 1);
                fill(content, part, name);
            });
            more.setAriaLabel(getTranslation("actionpoint.more") + ": " + name);
            content.add(more);
        }
    }

    private String name(Part part) {
        if (part.name().isEmpty()) {
            return getTranslation("action-list.part-none");
        }
        if (part.group().by() == Grouping.STATE) {
            return getTranslation(ActionState.valueOf(part.name()).textKey());
        }
        return part.group().by() == Grouping.MONTH ? YearMonth.parse(part.name()).format(MONTH.withLocale(Cards.reader())) : part.name();
    }
}
