package nl.tafelronde.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import java.util.List;
import nl.tafelronde.meeting.Coming;
import nl.tafelronde.meeting.MeetingPerson;

/** Who comes: those who do first. A hundred at a time. */
class AttendanceTable extends Div {

    private static final int PAGE = 100;

    private final List<MeetingPerson> people;
    private final NativeTableBody body = new NativeTableBody();
    private final Button more = new Button(getTranslation("poll.ui.more-people"), _ -> addRows());
    private int shown;

    AttendanceTable(List<MeetingPerson> people) {
        this.people = people.stream().sorted(Comparator.comparing((MeetingPerson it) -> order(it.coming()))).toList();
        addClassName("poll-table-frame");
        var table = new NativeTable();
        table.addClassName("poll-table");
        table.add(new NativeTableHeader(new NativeTableRow(column("poll.ui.person"), column("meeting.comes"), column("meeting.told"))), body);
        var scroll = new Div(table);
        scroll.addClassName("poll-table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", getTranslation("meeting.people"));
        add(scroll, more);
        addRows();
    }

    private static int order(Coming coming) {
        return switch (coming) {
            case YES -> 0;
            case UNKNOWN -> 1;
            case WAITING -> 2;
            case NO -> 3;
            case NOT_INVITED -> 4;
        };
    }

    private void addRows() {
        var until = Math.min(shown + PAGE, people.size());
        for (; shown < until; shown++) {
            body.add(row(people.get(shown), shown + 1));
        }
        more.setVisible(shown < people.size());
    }

    private NativeTableHeaderCell column(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(MeetingPerson person, int number) {
        var who = new NativeTableHeaderCell(person.name().isEmpty() ? getTranslation("poll.ui.somebody", number) : person.name());
        who.getElement().setAttribute("scope", "row");
        return new NativeTableRow(who, new NativeTableCell(getTranslation(person.coming().textKey())), new NativeTableCell(getTranslation(person.told().textKey())));
    }
}
