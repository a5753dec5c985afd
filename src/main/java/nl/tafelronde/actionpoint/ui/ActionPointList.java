package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPointQuery.Order;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** Action points as a table or as a board of states; searched, filtered and sorted. */
class ActionPointList extends Div {

    private static final int PAGE = 50;
    private static final List<Order> COLUMNS = List.of(Order.NUMBER, Order.TEXT, Order.OWNER, Order.DATE, Order.STATE, Order.THEME, Order.REGION);

    /** How the same list is drawn. */
    enum Form {
        TABLE, BOARD;

        String textKey() {
            return "actionpoint.form." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final ActionPointDesk desk;
    private final TextField search = new TextField();
    private final Select<Pile> pile = new Select<>();
    private final Select<String> theme = new Select<>();
    private final Select<String> region = new Select<>();
    private final RadioButtonGroup<Form> form = new RadioButtonGroup<>();
    private final Span found = new Span();
    private final Div shown = new Div();
    private final Button more = new Button();
    private Order order = Order.DATE;
    private boolean descending;
    private int pages = 1;

    ActionPointList(ActionPointDesk desk) {
        this.desk = desk;
        addClassName("action-list");
        var steps = new Div();
        steps.addClassName("tafel-row");
        if (desk.writes()) {
            var create = new Button(getTranslation("actionpoint.new"), _ -> create());
            create.addThemeName("primary");
            steps.add(create);
        }
        var files = new Anchor(ActionPointFilesView.path(desk.space()), getTranslation("actionpoint.files.link"));
        files.addClassName("tafel-button");
        steps.add(files);
        add(steps);
        search.setLabel(getTranslation("actionpoint.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        pile.setLabel(getTranslation("actionpoint.pile"));
        pile.setItems(Pile.values());
        pile.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        pile.setValue(Pile.TO_DO);
        var words = desk.points().words(desk.actor(), desk.space());
        choose(theme, "actionpoint.theme", words.themes());
        choose(region, "actionpoint.region", words.regions());
        form.setLabel(getTranslation("actionpoint.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(it -> getTranslation(it.textKey()));
        form.setValue(Form.TABLE);
        Stream.<HasValue<?, ?>>of(search, pile, theme, region, form).forEach(field -> field.addValueChangeListener(_ -> again()));
        var filters = new Div(search, pile, theme, region, form);
        filters.addClassName("action-filters");
        found.getElement().setAttribute("role", "status");
        found.addClassName("tafel-state");
        more.setText(getTranslation("actionpoint.more"));
        more.addClickListener(_ -> {
            pages++;
            refresh();
        });
        add(filters, found, shown, new Div(more));
        refresh();
    }

    private void choose(Select<String> select, String key, List<String> words) {
        select.setLabel(getTranslation(key));
        select.setItems(words);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("actionpoint.every"));
        select.setVisible(!words.isEmpty());
    }

    private void create() {
        new ActionPointDialog(desk, null, draft -> {
            var id = desk.points().create(desk.actor(), desk.space(), null, draft, List.of());
            UI.getCurrent().navigate("action/" + id);
        }).open();
    }

    private void again() {
        pages = 1;
        refresh();
    }

    private ActionPointQuery query() {
        return new ActionPointQuery(pile.getValue().states(), pile.getValue().lateOnly(), null, search.getValue(), theme.getValue(),
                region.getValue(), order, descending);
    }

    private void refresh() {
        var query = query();
        var all = desk.points().count(desk.actor(), desk.space(), query);
        var cards = desk.points().list(desk.actor(), desk.space(), query, 0, PAGE * pages);
        found.setText(getTranslation("actionpoint.found", cards.size(), all));
        shown.removeAll();
        if (cards.isEmpty()) {
            shown.add(new EmptyState(getTranslation(search.isEmpty() && pile.getValue() == Pile.TO_DO ? "actionpoint.none" : "actionpoint.none-found")));
        } else {
            shown.add(form.getValue() == Form.TABLE ? table(cards) : board(cards));
        }
        more.setVisible(cards.size() < all && cards.size() == PAGE * pages);
    }

    private Component table(List<ActionPointCard> cards) {
        var table = new NativeTable();
        table.addClassName("action-table");
        var head = new NativeTableRow();
        COLUMNS.forEach(it -> head.add(heading(it)));
        table.getHead().add(head);
        var body = table.addBody();
        cards.forEach(it -> body.add(row(it)));
        var scroll = new Div(table);
        scroll.addClassName("action-scroll");
        // a wide table on a narrow screen is moved with the keyboard too
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", getTranslation("actionpoint.form.table"));
        return scroll;
    }

    private NativeTableHeaderCell heading(Order column) {
        var button = new Button(getTranslation("actionpoint.column." + column.name().toLowerCase(Locale.ROOT)), _ -> {
            descending = order == column && !descending;
            order = column;
            refresh();
        });
        button.addThemeName("tertiary");
        var cell = new NativeTableHeaderCell();
        cell.add(button);
        cell.getElement().setAttribute("scope", "col");
        if (column == order) {
            cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
        }
        return cell;
    }

    private NativeTableRow row(ActionPointCard card) {
        var row = new NativeTableRow();
        row.add(cell("NUMBER", String.valueOf(card.number())), cell("TEXT", link(card)), cell("OWNER", card.owner()), cell("DATE", dates(card)),
                cell("STATE", new ActionStateBadge(card.state())), cell("THEME", card.theme()), cell("REGION", card.region()));
        return row;
    }

    private NativeTableCell cell(String column, String text) {
        return cell(column, new Span(text));
    }

    /** On a narrow screen every cell says which column it was. */
    private NativeTableCell cell(String column, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-column", getTranslation("actionpoint.column." + column.toLowerCase(Locale.ROOT)));
        return cell;
    }

    private Component board(List<ActionPointCard> cards) {
        var board = new Div();
        board.addClassName("action-board");
        for (var state : ActionState.values()) {
            if (!pile.getValue().states().contains(state)) {
                continue;
            }
            var list = new UnorderedList();
            cards.stream().filter(it -> it.state() == state).forEach(it -> {
                var facts = new Div(new Span(it.owner()), dates(it));
                facts.addClassName("action-facts");
                list.add(new ListItem(link(it), facts));
            });
            var heading = new H2(getTranslation(state.textKey()) + " (" + list.getComponentCount() + ")");
            var column = new Section(heading, list);
            column.setAriaLabel(getTranslation(state.textKey()));
            board.add(column);
        }
        return board;
    }

    private static Anchor link(ActionPointCard card) {
        var link = new Anchor("action/" + card.id(), card.text());
        link.getElement().setAttribute("lang", card.language().tag());
        return link;
    }

    private Div dates(ActionPointCard card) {
        var dates = new ArrayList<String>();
        add(dates, "actionpoint.due-on", card.due() == null ? null : Days.say(card.due(), reader()));
        add(dates, "actionpoint.review-on", card.review() == null ? null : Days.say(card.review(), reader()));
        var cell = new Div(new Span(String.join(" · ", dates)));
        if (card.late()) {
            var late = new Span(getTranslation("actionpoint.late"));
            late.addClassNames("tafel-badge", "action-late");
            cell.add(late);
        }
        return cell;
    }

    private void add(List<String> dates, String key, @Nullable String date) {
        if (date != null) {
            dates.add(getTranslation(key, date));
        }
    }

    private static Locale reader() {
        return Language.of(UI.getCurrent().getLocale()).locale();
    }
}
