package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.kernel.ui.Browser;

/** Action points as a table; a press on a heading sorts by it. */
class ActionTable extends Div {

    private static final List<Order> COLUMNS = List.of(Order.NUMBER, Order.TEXT, Order.OWNER, Order.DATE, Order.STATE, Order.THEME, Order.REGION, Order.PILLAR);

    private final List<Order> columns;

    /** @param name what a screen reader calls it */
    ActionTable(List<ActionPointCard> cards, ListState state, boolean pillars, String name, Consumer<Order> sort) {
        columns = COLUMNS.stream().filter(it -> pillars || it != Order.PILLAR).toList();
        var table = new NativeTable();
        table.addClassName("action-table");
        var head = new NativeTableRow();
        columns.forEach(it -> head.add(heading(it, state, sort)));
        table.getHead().add(head);
        var body = table.addBody();
        cards.forEach(it -> body.add(row(it)));
        add(table);
        addClassName("action-scroll");
        // a wide table on a narrow screen is moved with the keyboard too
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", name);
        Browser.arrowKeys(this, "." + Cards.LINK);
    }

    private NativeTableHeaderCell heading(Order column, ListState state, Consumer<Order> sort) {
        var button = new Button(getTranslation(key(column)), _ -> sort.accept(column));
        button.addThemeName("tertiary");
        var cell = new NativeTableHeaderCell();
        cell.add(button);
        cell.getElement().setAttribute("scope", "col");
        if (column == state.order()) {
            cell.getElement().setAttribute("aria-sort", state.descending() ? "descending" : "ascending");
        }
        return cell;
    }

    private NativeTableRow row(ActionPointCard card) {
        var row = new NativeTableRow();
        columns.forEach(column -> {
            var cell = new NativeTableCell(content(column, card));
            // on a narrow screen every cell says which column it was
            cell.getElement().setAttribute("data-column", getTranslation(key(column)));
            row.add(cell);
        });
        return row;
    }

    private static Component content(Order column, ActionPointCard card) {
        return switch (column) {
            case NUMBER -> new Span(String.valueOf(card.number()));
            case TEXT -> Cards.link(card);
            case OWNER -> new Span(card.owner());
            case DATE -> Cards.dates(card);
            case STATE -> new ActionStateBadge(card.state());
            case THEME -> new Span(card.theme());
            case REGION -> new Span(card.region());
            case PILLAR -> new Span(card.pillar());
        };
    }

    private static String key(Order column) {
        return "actionpoint.column." + column.name().toLowerCase(Locale.ROOT);
    }
}
