package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.Boards;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.board.NoteCard;
import nl.tafelronde.board.NoteChange;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.ui.EmptyState;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.live.Topics;
import nl.tafelronde.live.ui.Watching;

/** What is hidden on a board, and why; the way back is beside it. */
class HiddenPart extends Div {

    private final CurrentActor current;
    private final Boards boards;
    private final BoardId board;
    private final Div list = new Div();

    HiddenPart(CurrentActor current, Boards boards, Topics topics, BoardId board) {
        this.current = current;
        this.boards = boards;
        this.board = board;
        add(new Paragraph(getTranslation("lab.board.hidden-help")), list);
        Watching.watch(this, topics, board.value(), () -> Attempt.to(this, this::refresh));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var hidden = boards.read(current.get(), board).notes().stream().filter(it -> Boolean.TRUE.equals(it.hidden())).toList();
        if (hidden.isEmpty()) {
            list.add(new EmptyState(getTranslation("lab.board.hidden-none")));
            return;
        }
        var items = new UnorderedList();
        items.addClassName("tafel-people");
        hidden.forEach(it -> items.add(new ListItem(row(it))));
        list.add(items);
    }

    private Component row(NoteCard note) {
        var text = new Span(note.text());
        text.addClassName("tafel-person-name");
        text.getElement().setAttribute("dir", "auto").setAttribute("lang", note.language());
        var why = note.why();
        var reason = new Span(why == null ? getTranslation("lab.board.no-reason")
                : getTranslation("board.hide.reason." + why.reason().tag()) + (why.words() == null ? "" : ": " + why.words()));
        reason.addClassName("tafel-person-organisation");
        var who = new Div(text, reason);
        who.addClassName("tafel-person-who");
        var row = new Div(who);
        row.addClassName("tafel-person");
        if (why != null && Boolean.TRUE.equals(why.changed())) {
            var changed = new Span(getTranslation("board.note.changed-since"));
            changed.addClassNames("tafel-badge", "concern-new");
            row.add(changed);
        }
        var restore = new Button(getTranslation("board.menu.restore"), _ -> restore(note));
        restore.setAriaLabel(getTranslation("lab.board.restore-named", note.text()));
        row.add(restore);
        return row;
    }

    private void restore(NoteCard note) {
        if (Attempt.to(this, () -> boards.post(current.get(), board, NoteChange.of(Ids.next(), ChangeKind.RESTORE, note.id())))) {
            Notices.done(getTranslation("lab.board.restored"));
        }
        refresh();
    }
}
