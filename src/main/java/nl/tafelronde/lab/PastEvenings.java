package nl.tafelronde.lab;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.EveningStep;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.space.FrameworkVersion;
import nl.tafelronde.space.Frameworks;
import nl.tafelronde.space.SpaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evenings that were held before Tafelronde knew of them. Their life story is told to the session step by step, so that
 * every rule of a step holds here too; only the times are others than now.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class PastEvenings {

    private final SessionAccess access;
    private final Outcomes outcomes;
    private final Editions editions;
    private final Frameworks frameworks;
    private final Walls walls;
    private final Clock clock;

    PastEvenings(SessionAccess access, Outcomes outcomes, Editions editions, Frameworks frameworks, Walls walls, Clock clock) {
        this.access = access;
        this.outcomes = outcomes;
        this.editions = editions;
        this.frameworks = frameworks;
        this.walls = walls;
        this.clock = clock;
    }

    /**
     * Takes a draft through its evening, to closed.
     *
     * @throws Refusal {@code lab-import.past-order} when the times do not follow one another or do not fit the phases,
     *                 {@code lab-import.past-not-over} when one is in the future, and what {@link LabSessions#open} refuses
     */
    public LabSessionDetails tell(Actor actor, LabSessionId id, PastEvening story) {
        access.require(actor, Permission.PLAN_SESSION, id);
        var session = access.held(id);
        check(story, session.programme().phases().size());
        session.open(frameworks.current(new SpaceId(session.space())).map(FrameworkVersion::number).orElse(null), story.opened());
        session.programme().boards().forEach(board -> walls.make(actor, session.read(), board));
        session.start(story.phases().getFirst());
        showAll(session, story.phases().getFirst());
        story.phases().stream().skip(1).forEach(began -> {
            session.take(EveningStep.next(), session.read().stageVersion(), began);
            showAll(session, began);
        });
        session.close(story.closed());
        return access.done(actor, session, Map.of(), "lab.past-evening-told", Map.of());
    }

    /** What was written in private that evening was shown before it ended. */
    private static void showAll(LabSession session, Instant now) {
        if (session.read().privateNow()) {
            session.take(EveningStep.reveal(), session.read().stageVersion(), now);
        }
    }

    /**
     * Publishes the outcome of an evening that is over.
     *
     * @param at when it was published; not in the future: {@code lab-import.past-not-over}
     */
    public LabSessionDetails publish(Actor actor, LabSessionId id, Instant at) {
        access.require(actor, Permission.PLAN_SESSION, id);
        notInFuture(at);
        outcomes.edit(actor, id);
        var session = access.held(id);
        session.publish(at);
        editions.freeze(session, "", "", at);
        return access.done(actor, session, access.rules(session), "lab.outcome-published", Map.of());
    }

    private void check(PastEvening story, int phases) {
        var times = new ArrayList<Instant>();
        times.add(story.opened());
        times.addAll(story.phases());
        times.add(story.closed());
        if (story.phases().isEmpty() || story.phases().size() != phases || !times.equals(times.stream().sorted().toList())) {
            throw Refusal.invalid("lab-import.past-order");
        }
        notInFuture(story.closed());
    }

    private void notInFuture(Instant at) {
        if (at.isAfter(clock.instant())) {
            throw Refusal.conflict("lab-import.past-not-over");
        }
    }
}
