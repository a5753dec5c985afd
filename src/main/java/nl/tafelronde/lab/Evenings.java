package nl.tafelronde.lab;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.lab.domain.EveningStep;
import nl.tafelronde.lab.domain.LabSession;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Running an evening, step by step. Steps of several facilitators wait for each other; a step carries the phase it was
 * pressed in, and is refused with {@code lab.already-moved-on} when that phase is no longer on.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Evenings {

    private final SessionAccess access;
    private final Clock clock;

    Evenings(SessionAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * Begins the first phase that is not skipped.
     *
     * @throws Refusal {@code lab.not-now.…} when the session is not open
     */
    public LabSessionDetails start(Actor actor, LabSessionId id) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.started", session -> session.start(clock.instant()));
    }

    /**
     * Goes to the next phase that is not skipped.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.last-phase}, {@code lab.not-now.…} when it is not running
     */
    public LabSessionDetails next(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.next", EveningStep.next(), seen);
    }

    /**
     * Goes back to the phase before, skipped or not.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.first-phase}, {@code lab.not-now.…} when it is not running
     */
    public LabSessionDetails back(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.back", EveningStep.back(), seen);
    }

    /**
     * Goes to any phase, which is then no longer skipped.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.phase-gone}, {@code lab.not-now.…} when it is not running
     */
    public LabSessionDetails jump(Actor actor, LabSessionId id, long seen, UUID phase) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.jumped", EveningStep.jump(phase), seen);
    }

    /**
     * Passes over a phase that is not on, or takes that back.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.phase-gone}, {@code lab.current-phase-not-skipped}, {@code lab.not-now.…} after the evening
     */
    public LabSessionDetails skip(Actor actor, LabSessionId id, long seen, UUID phase, boolean skip) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, skip ? "lab.skipped" : "lab.unskipped", EveningStep.skip(phase, skip), seen);
    }

    /**
     * Stops the timer.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.timer-is-paused}, {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails pause(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.paused", EveningStep.pause(), seen);
    }

    /**
     * Lets the timer go on with what was left.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.timer-runs}, {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails resume(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.resumed", EveningStep.resume(), seen);
    }

    /**
     * Shows everybody what people wrote in private in this phase; every screen follows.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.nothing-to-reveal} when nobody wrote in private,
     *                 {@code lab.already-revealed}, {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails reveal(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.revealed", EveningStep.reveal(), seen);
    }

    /**
     * Covers the wall again. Nothing is lost; what people read they have read.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.nothing-to-reveal}, {@code lab.not-revealed},
     *                 {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails cover(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.covered", EveningStep.cover(), seen);
    }

    /**
     * Lets people vote in the current phase; again when it was closed, and then the votes that were given still stand.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.no-voting-here} when the phase has none,
     *                 {@code lab.show-first} while the notes are covered, {@code lab.voting-is-open},
     *                 {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails openVoting(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.voting-opened", EveningStep.openVoting(), seen);
    }

    /**
     * Ends the voting; every screen shows the result.
     *
     * @param seen the stage version that was on the screen
     * @throws Refusal {@code lab.already-moved-on}, {@code lab.no-voting-here}, {@code lab.voting-is-not-open},
     *                 {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails closeVoting(Actor actor, LabSessionId id, long seen) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.voting-closed", EveningStep.closeVoting(), seen);
    }

    /**
     * Gives the current phase more time, or less; never less than nothing left.
     *
     * @param by at most two hours, negative for less time
     * @throws Refusal {@code lab.extension-too-long}, {@code lab.not-now.…} when the session is not running
     */
    public LabSessionDetails extend(Actor actor, LabSessionId id, Duration by) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.extended", session -> session.extend(by, clock.instant()));
    }

    /**
     * Puts one sentence on every phone and on the projector.
     *
     * @param text at most {@value Announcement#TEXT} characters; null or empty takes it away
     * @throws Refusal {@code kernel.text-too-long}, {@code lab.not-now.…} unless the session is open or running
     */
    public LabSessionDetails announce(Actor actor, LabSessionId id, @Nullable String text) {
        access.require(actor, Permission.RUN_SESSION, id);
        return step(actor, id, "lab.announced", session -> session.announce(text, clock.instant()));
    }

    private LabSessionDetails step(Actor actor, LabSessionId id, String action, EveningStep step, long seen) {
        return step(actor, id, action, session -> session.take(step, seen, clock.instant()));
    }

    private LabSessionDetails step(Actor actor, LabSessionId id, String action, Consumer<LabSession> step) {
        var session = access.held(id);
        var before = access.rules(session);
        step.accept(session);
        var phase = session.read().phase();
        return access.done(actor, session, before, action, phase == null ? Map.of() : Map.of("phase", phase.toString()));
    }
}
