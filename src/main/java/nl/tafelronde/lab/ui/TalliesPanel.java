package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.lab.Tallies;
import org.jspecify.annotations.Nullable;

/** What hangs there, counted: per column, per group of notes, per theme, and who is heard. Folded in until somebody looks. */
class TalliesPanel extends Details {

    private final Div tables = new Div();
    private Tallies shown = Tallies.NONE;

    TalliesPanel() {
        addClassName("lab-tallies");
        setSummaryText(getTranslation("lab.counts"));
        tables.addClassName("lab-tables");
        add(tables);
        addOpenedChangeListener(_ -> draw(shown));
        setVisible(false);
    }

    /** Counted anew with every note; drawn only when somebody looks and the numbers changed. */
    void show(Tallies tallies) {
        if (tallies.equals(shown)) {
            return;
        }
        shown = tallies;
        setVisible(!tallies.isEmpty());
        draw(tallies);
    }

    private void draw(Tallies tallies) {
        tables.removeAll();
        if (tallies.isEmpty() || !isOpened()) {
            return;
        }
        bars("lab.counts.columns", "lab.counts.column", tallies.columns());
        bars("lab.counts.themes", "lab.counts.theme", tallies.themes());
        bars("lab.counts.formed", "lab.counts.formed-theme", tallies.formed());
        if (!tallies.heard().isEmpty()) {
            tables.add(heard(tallies.heard()));
        }
    }

    private void bars(String caption, String what, List<Tallies.Line> lines) {
        if (!lines.isEmpty()) {
            tables.add(new BarTable(getTranslation(caption), getTranslation(what), getTranslation("lab.counts.notes"), lines));
        }
    }

    private NativeTable heard(List<Tallies.Heard> heard) {
        var table = new NativeTable();
        table.addClassName("lab-bars");
        table.setCaptionText(getTranslation("lab.heard"));
        var voted = heard.stream().anyMatch(it -> it.votes() != null);
        var people = header("lab.heard.people");
        people.addComponentAsFirst(BarTable.swatch("rest"));
        table.getHead().add(new NativeTableRow(header("lab.heard.group"), people, header("lab.counts.notes")));
        if (voted) {
            table.getHead().getRows().getFirst().add(header("lab.vote.votes"));
        }
        for (var line : heard) {
            var group = new NativeTableHeaderCell(line.group() == null ? getTranslation("lab.heard.others") : getTranslation(line.group().textKey()));
            group.getElement().setAttribute("scope", "row");
            group.add(BarTable.pair(line.group(), part(line.people()), part(line.notes())));
            var row = new NativeTableRow(group, new NativeTableCell(share(line.people())), new NativeTableCell(share(line.notes())));
            if (voted) {
                row.add(new NativeTableCell(share(line.votes())));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(new Span(getTranslation(key)));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static double part(Tallies.Share share) {
        return share.all() == 0 ? 0 : (double) share.part() / share.all();
    }

    private String share(Tallies.@Nullable Share share) {
        return share == null || share.all() == 0 ? "" : getTranslation("lab.heard.share", share.part(), Math.round(100.0 * share.part() / share.all()));
    }
}
