package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.TimeConfiguration;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.OutcomeBlock.Agreement;
import nl.tafelronde.lab.Reports;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was agreed on the demo's evening, as action points; made once, as long as its space has none. */
@Component
@Profile("demo")
class DemoFollowUp {

    private static final ActionPointQuery EVERYTHING = new ActionPointQuery(EnumSet.allOf(ActionState.class), false, null, "", null, null,
            ActionPointQuery.Order.NUMBER, false);
    private static final int DAYS_BETWEEN = 14;

    private final LabSessions sessions;
    private final Reports reports;
    private final ActionPoints points;
    private final Clock clock;

    DemoFollowUp(LabSessions sessions, Reports reports, ActionPoints points, Clock clock) {
        this.sessions = sessions;
        this.reports = reports;
        this.points = points;
        this.clock = clock;
    }

    /** After the evenings are there. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(20)
    void load() {
        sessions.withKey(DemoLoader.HELD_KEY).ifPresent(this::follow);
    }

    private void follow(LabSessionId id) {
        var session = sessions.read(Actor.SYSTEM, id);
        if (session.state() != LabState.PUBLISHED || points.count(Actor.SYSTEM, session.space(), EVERYTHING) > 0) {
            return;
        }
        var agreed = reports.published(id).sections().stream().flatMap(it -> it.agreements().stream()).toList();
        var day = LocalDate.ofInstant(clock.instant(), TimeConfiguration.HOME);
        for (var agreement : agreed) {
            day = day.plusDays(DAYS_BETWEEN);
            var point = points.create(Actor.SYSTEM, session.space(), id.value(), draft(agreement, day), List.of());
            if (agreement.equals(agreed.getFirst())) {
                points.move(Actor.SYSTEM, point, 0, ActionState.STARTED, null);
            }
        }
    }

    private static ActionPointDraft draft(Agreement agreement, LocalDate due) {
        var whole = agreement.text().in(Language.NL);
        var end = whole.indexOf(". ");
        var first = end < 0 ? whole : whole.substring(0, end + 1);
        return new ActionPointDraft(first, first.equals(whole) ? "" : whole, Language.NL, new Owner(null, agreement.byWhom(), null), due, null, "", "", "");
    }
}
