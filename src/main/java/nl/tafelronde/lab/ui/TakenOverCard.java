package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.NextSessions;
import nl.tafelronde.lab.OpenPoint;
import nl.tafelronde.lab.TakenOver;

/** What a session took over from an earlier one: where it came from, what is still open, and who is invited. */
class TakenOverCard extends Section {

    private final CurrentActor current;
    private final NextSessions next;
    private final LabSessionDetails session;

    TakenOverCard(CurrentActor current, NextSessions next, LabSessionDetails session) {
        this.current = current;
        this.next = next;
        this.session = session;
        addClassName("lab-card");
        show();
    }

    private void show() {
        removeAll();
        var taken = next.takenOver(current.get(), session.id());
        setVisible(taken.isPresent());
        taken.ifPresent(it -> {
            var from = new Anchor(LabAddress.themes(it.from()), it.title().in(Reader.language()));
            var themes = new Anchor(LabAddress.themes(session.id()), getTranslation("lab.next.see-themes"));
            add(new H2(getTranslation("lab.next.taken-over")), new Div(from), new Div(themes));
            if (!it.points().isEmpty()) {
                var points = new Div();
                points.addClassName("lab-open-points");
                points.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lab.next.points"));
                it.points().forEach(point -> points.add(point.actionPoint() == null ? point(point) : actionPoint(point, point.actionPoint())));
                add(new Paragraph(getTranslation("lab.next.points")), points);
            }
            invitations(it);
        });
    }

    /** How far it is stands on its own page. */
    private Div actionPoint(OpenPoint point, UUID id) {
        var link = new Anchor("action/" + id, point.text().in(Reader.language()));
        var facts = new Span((point.byWhom().isEmpty() ? "" : point.byWhom() + " · ") + getTranslation(point.done() ? "lab.next.point-over" : "lab.next.point-open"));
        facts.addClassName("lab-facts");
        var line = new Div(link, facts);
        line.addClassName("lab-open-action");
        return line;
    }

    private Checkbox point(OpenPoint point) {
        var box = new Checkbox(point.text().in(Reader.language()) + (point.byWhom().isEmpty() ? "" : " · " + point.byWhom()), point.done());
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                Attempt.to(this, () -> next.done(current.get(), session.id(), point.id(), event.getValue()));
            }
        });
        return box;
    }

    private void invitations(TakenOver taken) {
        if (taken.mailed() + taken.unasked() == 0) {
            return;
        }
        var about = new Paragraph(getTranslation("lab.next.invited", taken.mailed(), taken.unasked()));
        add(about);
        if (taken.unasked() > 0 && (session.state() == LabState.OPEN || session.state() == LabState.RUNNING)) {
            add(new Button(getTranslation("lab.next.send", taken.unasked()), _ -> Attempt.to(this, () -> {
                var sent = next.invite(current.get(), session.id());
                show();
                Notices.done(getTranslation("lab.next.sent", sent));
            })));
        } else if (session.state() == LabState.DRAFT) {
            about.setText(about.getText() + " " + getTranslation("lab.next.open-first"));
        }
    }
}
