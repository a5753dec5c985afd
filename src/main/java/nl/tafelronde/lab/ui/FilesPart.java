package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardExchange;
import nl.tafelronde.board.BoardExchange.Format;
import nl.tafelronde.board.BoardExchange.Report;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.UndoChange;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.ui.FilePicker;
import nl.tafelronde.kernel.ui.Notices;

/** The board as a file, out and in. A file is looked at first; nothing is hung up before somebody says so. */
class FilesPart extends Div {

    private final CurrentActor current;
    private final Boards boards;
    private final BoardExchange exchange;
    private final BoardId board;
    private final Div found = new Div();
    private final Div last = new Div();

    FilesPart(CurrentActor current, Boards boards, BoardExchange exchange, BoardId board) {
        this.current = current;
        this.boards = boards;
        this.exchange = exchange;
        this.board = board;
        found.addClassName("board-found");
        found.getElement().setAttribute("role", "status");
        var picker = new FilePicker("lab.file", BoardExchange.MAX_BYTES, this::look, Notices::problem, ".json", ".csv");
        var out = new Div(link(Format.SVG), link(Format.PNG), link(Format.CSV), link(Format.JSON));
        out.addClassName("tafel-row");
        add(new Section(new H2(getTranslation("lab.file.out")), new Paragraph(getTranslation("lab.file.out-help")), out),
                new Section(new H2(getTranslation("lab.file.in")), new Paragraph(getTranslation("lab.file.in-help")), picker, found, last));
        showLast();
    }

    private Anchor link(Format format) {
        var name = format.name().toLowerCase(Locale.ROOT);
        var link = new Anchor("/api/boards/" + board + "/export/" + name, getTranslation("lab.file.as." + name));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.addClassName("tafel-button");
        return link;
    }

    private void look(byte[] content) {
        Attempt.to(this, () -> show(exchange.check(current.get(), board, content), content));
    }

    private void show(Report report, byte[] content) {
        found.removeAll();
        if (!report.problems().isEmpty()) {
            var list = new UnorderedList();
            report.problems().forEach(it -> list.add(new ListItem((it.row() == 0 ? "" : getTranslation("lab.file.row", it.row()) + " ")
                    + getTranslation(it.key(), it.args().toArray()))));
            found.add(new Paragraph(getTranslation("lab.file.wrong", report.problems().size())), list);
            return;
        }
        found.add(new Paragraph(getTranslation("lab.file.found", report.fresh(), report.there(), report.clusters())));
        if (report.different() > 0) {
            found.add(new Paragraph(getTranslation("lab.file.different", report.different())));
        }
        if (report.taken() > 0) {
            found.add(new Paragraph(getTranslation("lab.file.taken-off", report.taken())));
        }
        if (report.fresh() > 0) {
            var bring = new Button(getTranslation("lab.file.bring", report.fresh()), _ -> bring(content));
            bring.addThemeName("primary");
            found.add(bring);
        }
    }

    private void bring(byte[] content) {
        Attempt.to(this, () -> {
            var report = exchange.bring(current.get(), board, content);
            found.removeAll();
            found.add(new Paragraph(getTranslation("lab.file.brought", report.fresh())));
            showLast();
        });
    }

    /** The way back for the last file, as long as something of it can go. */
    private void showLast() {
        last.removeAll();
        var brought = exchange.lastBrought(current.get(), board);
        if (brought != null) {
            last.add(new Paragraph(getTranslation("lab.file.last", brought.notes())));
            if (brought.stays() > 0) {
                last.add(new Paragraph(getTranslation("board.undo.stays", brought.stays())));
            }
            last.add(new Button(getTranslation("lab.file.take-back"), _ -> takeBack(brought.number())));
        }
    }

    private void takeBack(long number) {
        Attempt.to(this, () -> {
            var stays = boards.post(current.get(), board, new UndoChange(Ids.next(), number)).stays();
            found.removeAll();
            found.add(new Paragraph(getTranslation("lab.file.taken-back")));
            if (stays != null) {
                found.add(new Paragraph(getTranslation("board.undo.stays", stays)));
            }
            showLast();
        });
    }
}
