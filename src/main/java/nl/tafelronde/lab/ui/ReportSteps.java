package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.kernel.ui.Days;
import nl.tafelronde.kernel.ui.Notices;
import nl.tafelronde.lab.Corrections;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.Outcome;
import nl.tafelronde.lab.OutcomeMails;
import nl.tafelronde.lab.OutcomeReport;
import nl.tafelronde.lab.Outcomes;
import nl.tafelronde.lab.ReportEdition;
import nl.tafelronde.lab.ReportRemark;
import nl.tafelronde.lab.ReportState;
import nl.tafelronde.lab.Reports;
import nl.tafelronde.publishing.Format;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who can read the report now, and the steps that change it: have it checked, freeze it, correct it, take it back. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ReportSteps extends Div {

    private static final int DAYS_TO_CHECK = 7;

    private final CurrentActor current;
    private final Outcomes outcomes;
    private final Reports reports;
    private final Corrections corrections;
    private final OutcomeMails mails;
    private final AccessSettings settings;
    private final Clock clock;
    private Runnable changed = () -> { };

    ReportSteps(CurrentActor current, Outcomes outcomes, Reports reports, Corrections corrections, OutcomeMails mails, AccessSettings settings, Clock clock) {
        this.current = current;
        this.outcomes = outcomes;
        this.reports = reports;
        this.corrections = corrections;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
        addClassName("lab-card");
    }

    /** Calls this after every step that was taken. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    void show(Outcome outcome) {
        removeAll();
        var session = outcome.session();
        switch (session.state()) {
            case PUBLISHED -> published(session);
            case CLOSED -> closed(session);
            default -> add(new Paragraph(getTranslation("lab.outcome.still-on")), row(look(session)));
        }
        if (session.state().over()) {
            covered(outcome);
        }
        add(downloads(session));
    }

    /** What people wrote and the hall was not shown is in no report; what to do when it has to be. */
    private void covered(Outcome outcome) {
        var covered = outcome.covered();
        if (covered.isEmpty()) {
            return;
        }
        var part = new Div();
        part.addClassNames("lab-hint", "lab-covered");
        covered.forEach((phase, notes) -> part.add(new Paragraph(getTranslation("lab-report.covered", phase.title().in(Reader.language()), notes))));
        part.add(new Paragraph(getTranslation("lab-report.covered-how")), new Anchor(LabAddress.console(outcome.session().id()), getTranslation("lab.go.console")));
        add(part);
    }

    private void published(LabSessionDetails session) {
        add(new Paragraph(getTranslation("lab.outcome.is-public", settings.url("/" + LabAddress.publicOutcome(session.id())))));
        var row = row(look(session));
        var count = mails.count(current.get(), session.id());
        if (count.sent() + count.waiting() + count.failed() > 0) {
            add(facts(getTranslation("lab.outcome.mailed", count.sent(), count.waiting(), count.failed())));
        }
        if (count.waiting() + count.failed() + count.unasked() > 0) {
            row.add(step("lab.outcome.mail-retry", false, () -> mails.retry(current.get(), session.id()), "lab.outcome.mail-retried"));
        }
        var correct = new Button(getTranslation("lab-report.correct"), _ -> correct(session));
        if (reports.differs(current.get(), session.id())) {
            var differs = new Paragraph(getTranslation("lab-report.differs"));
            differs.addClassName("lab-differs");
            add(differs);
            correct.addThemeName("primary");
        }
        row.add(correct, step("lab.outcome.take-back", false, () -> outcomes.unpublish(current.get(), session.id()), "lab.outcome.taken-back"));
        add(row);
    }

    private void closed(LabSessionDetails session) {
        var count = mails.count(current.get(), session.id());
        var again = new Checkbox(getTranslation("lab.outcome.mail-again"));
        again.setVisible(count.sent() > 0);
        var publish = step("lab.outcome.publish", true, () -> outcomes.publish(current.get(), session.id(), again.getValue()), "lab.outcome.published");
        var report = reports.preview(current.get(), session.id());
        if (report.state() == ReportState.CORRECTING && report.correctUntil() != null) {
            var open = corrections.all(current.get(), session.id()).stream().filter(it -> it.state() == ReportRemark.State.OPEN).count();
            add(new Paragraph(getTranslation("lab-report.is-asking", moment(report), open)));
            add(row(publish, new Button(getTranslation("lab-report.move-end"), _ -> ask(session)),
                    step("lab-report.stop", false, () -> corrections.stop(current.get(), session.id()), "lab-report.stopped"), look(session), again));
        } else {
            add(new Paragraph(getTranslation("lab.outcome.not-public")));
            add(row(publish, new Button(getTranslation("lab-report.ask"), _ -> ask(session)), look(session), again));
        }
        if (count.unasked() > 0) {
            add(facts(getTranslation("lab.outcome.will-mail", count.unasked())));
        }
    }

    private void ask(LabSessionDetails session) {
        var end = LocalDateTime.ofInstant(clock.instant(), TimeConfiguration.HOME).toLocalDate().plusDays(DAYS_TO_CHECK);
        var day = Days.picker(getTranslation("lab-report.ask-until"), getLocale());
        day.setValue(end);
        var time = Moments.timePicker(getTranslation("lab-report.when"));
        time.setValue(LocalTime.of(18, 0));
        var reachable = mails.count(current.get(), session.id()).unasked();
        dialog("lab-report.ask-title", "lab-report.ask-do", "lab-report.asked", () -> corrections.ask(current.get(), session.id(), day.isEmpty() || time.isEmpty()
                ? clock.instant() : day.getValue().atTime(time.getValue()).atZone(TimeConfiguration.HOME).toInstant()),
                new Paragraph(getTranslation("lab-report.ask-what", reachable)), row(day, time));
    }

    private void correct(LabSessionDetails session) {
        var what = area("lab-report.what");
        var why = area("lab-report.why");
        var again = new Checkbox(getTranslation("lab.outcome.mail-again"));
        dialog("lab-report.correct-title", "lab-report.correct-do", "lab-report.corrected",
                () -> reports.correct(current.get(), session.id(), what.getValue(), why.getValue(), again.getValue()),
                new Paragraph(getTranslation("lab-report.correct-what")), what, why, again);
    }

    private void dialog(String title, String step, String done, Runnable then, Component... fields) {
        var form = new Div(fields);
        form.addClassName("tafel-form");
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(getTranslation(title));
        dialog.setWidth("36rem");
        dialog.setCloseOnOutsideClick(false);
        var yes = new Button(getTranslation(step), _ -> {
            if (Attempt.to(this, then)) {
                dialog.close();
                changed.run();
                Notices.done(getTranslation(done));
            }
        });
        yes.addThemeName("primary");
        dialog.getFooter().add(new Button(getTranslation("lab-report.cancel"), _ -> dialog.close()), yes);
        dialog.open();
    }

    private TextArea area(String label) {
        var area = new TextArea(getTranslation(label));
        area.setMaxLength(ReportEdition.WHAT);
        area.setRequiredIndicatorVisible(true);
        area.setMinRows(2);
        area.setWidthFull();
        return area;
    }

    private Anchor look(LabSessionDetails session) {
        var open = session.state() == LabState.PUBLISHED;
        return anchor("/" + LabAddress.publicOutcome(session.id()) + (open ? "" : "?preview"), open ? "lab.outcome.look" : "lab.outcome.preview");
    }

    /** What readers get when it is public, the draft before that. */
    private Div downloads(LabSessionDetails session) {
        var row = row();
        for (var format : Format.values()) {
            row.add(anchor("/" + LabAddress.publicOutcome(session.id()) + "/download/" + format.ending() + "?lang=" + Reader.language().tag()
                    + (session.state() == LabState.PUBLISHED ? "" : "&preview"), "lab-report.download-" + format.ending()));
        }
        return row;
    }

    private Anchor anchor(String address, String textKey) {
        var link = new Anchor(address, getTranslation(textKey));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.addClassName("tafel-button");
        return link;
    }

    private Button step(String textKey, boolean primary, Runnable step, String doneKey) {
        var button = new Button(getTranslation(textKey), _ -> {
            if (Attempt.to(this, step)) {
                changed.run();
                Notices.done(getTranslation(doneKey));
            }
        });
        if (primary) {
            button.addThemeName("primary");
        }
        return button;
    }

    private static Div row(Component... children) {
        var row = new Div(children);
        row.addClassName("tafel-row");
        return row;
    }

    private static Paragraph facts(String text) {
        var facts = new Paragraph(text);
        facts.addClassName("lab-facts");
        return facts;
    }

    private String moment(OutcomeReport report) {
        var at = report.correctUntil() == null ? clock.instant() : report.correctUntil();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(getLocale()).format(at.atZone(TimeConfiguration.HOME));
    }
}
