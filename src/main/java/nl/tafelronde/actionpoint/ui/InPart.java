package nl.tafelronde.actionpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.actionpoint.ActionPointFiles;
import nl.tafelronde.actionpoint.BroughtIn;
import nl.tafelronde.actionpoint.BroughtIn.Fault;
import nl.tafelronde.actionpoint.BroughtIn.Field;
import nl.tafelronde.actionpoint.BroughtIn.Line;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.ui.Browser;
import nl.tafelronde.kernel.ui.FilePicker;
import nl.tafelronde.publishing.SheetFiles;

/** A table that comes in: looked at first, and only then done, after somebody saw what it does and said yes. */
class InPart extends Section {

    private final CurrentActor current;
    private final ActionPointFiles files;
    private final UUID space;
    private final Div found = new Div();

    InPart(CurrentActor current, ActionPointFiles files, UUID space) {
        this.current = current;
        this.files = files;
        this.space = space;
        found.addClassName("action-found");
        var picker = new FilePicker("actionpoint.files", SheetFiles.MAX_BYTES, this::look, this::refused, ".csv", ".xlsx");
        add(new H2(getTranslation("actionpoint.files.in")), new Paragraph(getTranslation("actionpoint.files.in-help")), picker, found);
    }

    /** Shows what a file would do. */
    void look(byte[] content) {
        attempt(() -> show(files.check(current.get(), space, content), content));
    }

    private void show(BroughtIn report, byte[] content) {
        found.removeAll();
        if (report.mistakes() > 0) {
            said(getTranslation("actionpoint.files.wrong", report.mistakes()), "tafel-refusal");
            found.add(faults(report.wrong()));
            first(report.wrong().size(), report.mistakes());
            return;
        }
        said(getTranslation("actionpoint.files.sum", report.fresh(), report.changed(), report.same()), "action-sum");
        if (!report.doubts().isEmpty()) {
            found.add(new H3(getTranslation("actionpoint.files.doubts")), faults(report.doubts()));
        }
        var all = report.fresh() + report.changed();
        if (all == 0) {
            found.add(new Paragraph(getTranslation("actionpoint.files.nothing")));
            return;
        }
        var bring = new Button(getTranslation("actionpoint.files.do", report.fresh(), report.changed()), _ -> bring(content, report.seen()));
        bring.addThemeName("primary");
        bring.setDisableOnClick(true);
        var lines = new UnorderedList();
        lines.addClassName("action-lines");
        report.lines().forEach(it -> lines.add(line(it)));
        found.add(new Div(bring), new H3(getTranslation("actionpoint.files.will")), lines);
        first(report.lines().size(), all);
    }

    private void bring(byte[] content, String seen) {
        attempt(() -> {
            var done = files.bring(current.get(), space, content, seen);
            found.removeAll();
            said(getTranslation("actionpoint.files.done", done.fresh(), done.changed()), "action-sum");
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            refused(getTranslation(refusal.key(), refusal.args()));
        }
    }

    private void refused(String sentence) {
        found.removeAll();
        said(sentence, "tafel-refusal");
    }

    /** The outcome is where the reader is taken: a long list comes after it. */
    private void said(String sentence, String look) {
        var line = new Paragraph(sentence);
        line.addClassName(look);
        line.getElement().setAttribute("role", "status");
        found.add(line);
        Browser.focus(line);
    }

    private Component faults(List<Fault> faults) {
        var list = new UnorderedList();
        faults.forEach(it -> {
            // those of the kernel name the field themselves
            var where = new Span(it.column() == null || it.key().startsWith("kernel.text-") ? getTranslation("actionpoint.files.row", Integer.toString(it.row()))
                    : getTranslation("actionpoint.files.row-column", Integer.toString(it.row()), getTranslation(it.column())));
            where.addClassName("action-where");
            list.add(new ListItem(where, new Span(": " + getTranslation(it.key(), it.args().toArray()))));
        });
        return list;
    }

    private Component line(Line line) {
        var badge = new Span(getTranslation(line.fresh() ? "actionpoint.files.new" : "actionpoint.files.changed"));
        badge.addClassName("tafel-badge");
        var head = new Div(new Span(line.number() + ". " + line.text() + " "), badge);
        head.addClassName("action-where");
        var fields = new UnorderedList();
        line.fields().stream().filter(it -> !line.fresh() || !it.becomes().equals(line.text()) && !it.becomes().equals(Integer.toString(line.number())))
                .forEach(it -> fields.add(new ListItem(sentence(it))));
        return new ListItem(head, fields);
    }

    private String sentence(Field field) {
        var column = getTranslation(field.column());
        return field.was().isEmpty() ? getTranslation("actionpoint.files.becomes", column, field.becomes())
                : field.becomes().isEmpty() ? getTranslation("actionpoint.files.emptied", column, field.was())
                : getTranslation("actionpoint.files.from-to", column, field.was(), field.becomes());
    }

    private void first(int shown, int all) {
        if (shown < all) {
            found.add(new Paragraph(getTranslation("actionpoint.files.first", shown)));
        }
    }
}
