package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.lab.domain.OutcomeReportEntity;
import nl.tafelronde.lab.domain.OutcomeReportRepository;
import nl.tafelronde.lab.domain.ReportEditionEntity;
import nl.tafelronde.lab.domain.ReportEditionRepository;
import org.springframework.stereotype.Component;

/** The state of a report and its frozen editions. Each edition names the hash of the one before, so none can be slipped in. */
@Component
class Editions {

    private final OutcomeReportRepository reports;
    private final ReportEditionRepository editions;
    private final OutcomeReader reader;

    Editions(OutcomeReportRepository reports, ReportEditionRepository editions, OutcomeReader reader) {
        this.reports = reports;
        this.editions = editions;
        this.reader = reader;
    }

    OutcomeReportEntity of(LabSession session) {
        return reports.findById(session.id().value()).orElseGet(() -> new OutcomeReportEntity(session.id().value()));
    }

    void keep(OutcomeReportEntity report) {
        reports.saveAndFlush(report);
    }

    /** Freezes what the report says now as its next edition. */
    void freeze(LabSession session, String what, String why, Instant at) {
        var before = editions.cards(session.id().value());
        var draft = reader.draft(session);
        var frozen = FrozenReport.of(draft, new FrozenReport.Occasion(before.size(), before.isEmpty() ? null : before.getLast().hash(), what, why, at));
        editions.saveAndFlush(new ReportEditionEntity(session.id().value(), before.size(), frozen.canonical(), frozen.keptAsJson(), frozen.hash(),
                what, why, at));
        var report = of(session);
        report.frozen(FrozenReport.contentHash(draft));
        keep(report);
        reader.link(draft);
    }

    /** Closes all editions: what was public by mistake is gone, that there was something is not. */
    void takeBack(LabSession session, Instant now) {
        var all = editions.findBySessionOrderByNumber(session.id().value());
        all.forEach(it -> it.takeBack(now));
        editions.saveAllAndFlush(all);
        var report = of(session);
        report.takenBack();
        keep(report);
    }

    /** Forgets the words of a note in all editions: it left its board for good. */
    void forget(LabSessionId session, UUID note) {
        var all = editions.findBySessionOrderByNumber(session.value());
        all.forEach(it -> it.keep(FrozenReport.read(it.canonical(), it.kept()).without(note).keptAsJson()));
        editions.saveAllAndFlush(all);
    }

    List<ReportEdition> cards(LabSession session) {
        return editions.cards(session.id().value());
    }

    /** Whether the draft says something else than the newest edition. */
    boolean differs(LabSession session) {
        var known = of(session).contentHash();
        return known != null && !known.equals(FrozenReport.contentHash(reader.draft(session)));
    }

    /** The report around its sections: its state and its editions. */
    OutcomeReport around(LabSession session, OutcomeReport report, Optional<ReportEdition> edition) {
        var state = of(session);
        return new OutcomeReport(report.session(), report.space(), state.state(), state.correctUntil(), report.title(), report.starts(), report.ends(),
                report.place(), report.people(), report.offered(), report.sections(), edition.orElse(null), cards(session));
    }

    /** An edition as it may be shown now. */
    OutcomeReport shown(LabSession session, int number) {
        var edition = edition(session, number);
        if (edition.takenBack()) {
            throw Refusal.of(Refusal.Kind.GONE, "lab-report.taken-back");
        }
        var plan = session.plan();
        var shell = new OutcomeReport(session.id(), session.space(), ReportState.PUBLISHED, null, plan.title(), plan.starts(), plan.ends(), plan.place(),
                Map.of(), List.of(), List.of(), null, List.of());
        return FrozenReport.read(edition.canonical(), edition.kept()).shown(around(session, shell, Optional.of(edition.read())), reader.live(session));
    }

    ReportEditionEntity edition(LabSession session, int number) {
        return editions.findBySessionAndNumber(session.id().value(), number).orElseThrow(() -> Refusal.notFound("lab-report.no-edition"));
    }

    List<ReportEditionEntity> all(LabSession session) {
        return editions.findBySessionOrderByNumber(session.id().value());
    }
}
