package nl.tafelronde.lab.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPoints;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.WallTime;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabState;
import nl.tafelronde.lab.ProposedAction;
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
    private final FollowUps followUps;
    private final ActionPoints points;
    private final Clock clock;

    DemoFollowUp(LabSessions sessions, FollowUps followUps, ActionPoints points, Clock clock) {
        this.sessions = sessions;
        this.followUps = followUps;
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
        var day = WallTime.today(clock);
        var chosen = new ArrayList<ProposedAction.Chosen>();
        for (var proposal : followUps.proposals(Actor.SYSTEM, id)) {
            if (proposal.kind() == ProposedAction.Kind.AGREEMENT) {
                day = day.plusDays(DAYS_BETWEEN);
                chosen.add(new ProposedAction.Chosen(proposal.from(), proposal.line(), draft(proposal, day)));
            }
        }
        var made = followUps.make(Actor.SYSTEM, id, chosen);
        made.stream().limit(1).forEach(it -> points.move(Actor.SYSTEM, it, 0, ActionState.STARTED, null));
    }

    private static ActionPointDraft draft(ProposedAction agreement, LocalDate due) {
        return new ActionPointDraft(agreement.text(), agreement.details(), agreement.language(), agreement.owner(), due, null, "", "", "");
    }
}
