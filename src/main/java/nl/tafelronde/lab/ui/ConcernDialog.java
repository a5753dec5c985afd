package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.SessionConcerns;

/** Asks before a note goes off the board for good: who reads it then, and that it does not come back. */
final class ConcernDialog {

    private ConcernDialog() {
    }

    static void open(Component where, CurrentActor current, SessionConcerns concerns, LabSessionId session, UUID board, UUID note) {
        Attempt.to(where, () -> {
            var readers = concerns.readers(current.get(), session);
            var ask = new Dialog();
            ask.setHeaderTitle(where.getTranslation("lab.concern.title"));
            ask.setWidth("34rem");
            ask.add(new Paragraph(where.getTranslation("lab.concern.help")), new Paragraph(readers.isEmpty() ? where.getTranslation("lab.concern.nobody")
                    : where.getTranslation("lab.concern.readers", String.join(", ", readers))));
            var cancel = new Button(where.getTranslation("kernel.cancel"), _ -> ask.close());
            cancel.setAutofocus(true);
            var yes = new Button(where.getTranslation("lab.concern.take"), _ -> {
                ask.close();
                if (Attempt.to(where, () -> concerns.take(current.get(), session, new BoardId(board), new NoteId(note)))) {
                    Notices.done(where.getTranslation("lab.concern.taken"));
                }
            });
            yes.addThemeName("primary");
            yes.addClassName("lab-yes");
            ask.getFooter().add(cancel, yes);
            ask.open();
        });
    }
}
