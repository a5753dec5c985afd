package nl.tafelronde.vision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.kernel.Language;

/**
 * Which goals something is done for, and for which nothing: a table with a small bar per goal. The bar says what the number
 * beside it says.
 */
public class CoverageTable extends NativeTable {

    private final int most;

    /** @param coverage of a space, or what is left of it for one session */
    public CoverageTable(List<Covered> coverage) {
        addClassName("vision-coverage");
        most = Math.max(1, coverage.stream().mapToInt(it -> it.by().size()).max().orElse(1));
        setCaptionText(getTranslation("vision.coverage.caption"));
        var head = new NativeTableRow();
        List.of("vision.coverage.goal", "vision.coverage.by", "vision.coverage.number").forEach(it -> {
            var cell = new NativeTableHeaderCell(getTranslation(it));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getHead().add(head);
        coverage.stream().filter(it -> !it.goal().retired() || !it.by().isEmpty()).forEach(it -> getBody().add(row(it)));
    }

    private NativeTableRow row(Covered covered) {
        var language = Language.of(getLocale());
        var goal = new NativeTableHeaderCell(covered.goal().text().title().in(language));
        goal.getElement().setAttribute("scope", "row");
        var kind = new Span(getTranslation(covered.goal().kind().textKey()));
        kind.addClassName("vision-kind");
        goal.addComponentAsFirst(kind);
        return new NativeTableRow(goal, new NativeTableCell(covered.by().isEmpty() ? nothing() : new TouchList(covered.by())), number(covered));
    }

    private Span nothing() {
        var nothing = new Span(getTranslation("vision.coverage.nothing"));
        nothing.addClassName("vision-nothing");
        return nothing;
    }


    private NativeTableCell number(Covered covered) {
        var number = new Span(String.valueOf(covered.by().size()));
        var bar = new Div();
        bar.addClassName("vision-bar");
        bar.getStyle().set("--share", String.valueOf(100 * covered.by().size() / most));
        var cell = new NativeTableCell(number, bar);
        cell.addClassName("vision-number");
        return cell;
    }
}
