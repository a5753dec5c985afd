package nl.tafelronde.involvement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import nl.tafelronde.involvement.Involvement;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.kernel.ui.Days;

/** Each group before one decision: reached or not, how often, how many, how, and when last. */
class GroupTable extends Div {

    private static final List<String> COLUMNS = List.of("group", "reached", "people", "way", "last");

    GroupTable(Involvement involvement) {
        addClassName("involvement-scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("involvement.table-of", involvement.decision().title()));
        var table = new NativeTable();
        table.addClassName("involvement-table");
        var head = new NativeTableRow();
        COLUMNS.forEach(it -> {
            var cell = new NativeTableHeaderCell(getTranslation("involvement.column." + it));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        var body = table.addBody();
        involvement.groups().forEach(it -> body.add(row(it)));
        add(table);
    }

    private NativeTableRow row(Involvement.Group group) {
        var name = new NativeTableHeaderCell(InvolvementPage.name(this, group.group()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(name);
        var badge = new Span(getTranslation(group.missing() ? "involvement.not-reached" : "involvement.was-reached"));
        badge.addClassNames("tafel-badge", group.missing() ? "involvement-no" : "involvement-yes");
        var last = group.last();
        row.add(cell("reached", badge), cell("people", new Span(group.missing() ? "–" : people(group))),
                cell("way", new Span(group.reached().stream().map(Reach::way).distinct().map(it -> getTranslation(it.textKey())).collect(Collectors.joining(", ")))),
                cell("last", new Span(last == null ? "" : Days.say(last, InvolvementPage.reader()))));
        return row;
    }

    /** Of one or two people the number is not told. */
    private String people(Involvement.Group group) {
        return group.reached().stream().allMatch(it -> it.people().getOrDefault(group.group(), 0) == Reach.FEW) && group.reached().size() == 1
                ? getTranslation("involvement.few") : String.valueOf(group.people());
    }

    /** On a narrow screen every cell says which column it was. */
    private NativeTableCell cell(String column, Span content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-column", getTranslation("involvement.column." + column));
        return cell;
    }
}
