package nl.tafelronde.lab.importing.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.lab.importing.LabFileProblem;

/** Everything somebody should know about a file, in its order, with the place in the file. */
class ProblemTable extends NativeTable {

    ProblemTable(List<LabFileProblem> problems, Texts texts, Language language) {
        addClassName("tafel-import-problems");
        setCaptionText(getTranslation("lab-import.table"));
        var head = new NativeTableRow();
        List.of("line", "column", "weight", "what").forEach(it -> {
            var cell = new NativeTableHeaderCell(getTranslation("lab-import.table." + it));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getHead().add(head);
        problems.forEach(it -> getBody().add(row(it, texts.say(language, it.key(), it.args().toArray()))));
    }

    private NativeTableRow row(LabFileProblem problem, String sentence) {
        var weight = new Span(getTranslation(problem.isError() ? "lab-import.weight.error" : "lab-import.weight.warning"));
        weight.addClassNames("tafel-badge", problem.isError() ? "tafel-import-error" : "tafel-import-warning");
        return new NativeTableRow(number(problem.line()), number(problem.column()), new NativeTableCell(weight), new NativeTableCell(sentence));
    }

    /** Without a thousands mark: it is a place, not an amount. */
    private static NativeTableCell number(int place) {
        return new NativeTableCell(String.valueOf(place));
    }
}
