package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;

/**
 * The steps that the pieces of the console take, each shown right after. A step counts when the screen it was pressed on
 * showed how things stand; what crossed with a step of a second facilitator is refused, what crossed with one's own was
 * pressed twice.
 */
class ConsoleSteps {

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Evenings evenings;
    private final Supplier<LabSessionDetails> details;
    private final Runnable refresh;
    private final Runnable pressedTwice;
    /** The stage version that a step from here led to. */
    private long made = -1;

    ConsoleSteps(CurrentActor current, LabSessions sessions, Evenings evenings, Supplier<LabSessionDetails> details, Runnable refresh,
            Runnable pressedTwice) {
        this.current = current;
        this.sessions = sessions;
        this.evenings = evenings;
        this.details = details;
        this.refresh = refresh;
        this.pressedTwice = pressedTwice;
    }

    /** A step, with the stage version on which it was pressed. */
    private interface Step {

        LabSessionDetails take(Actor actor, LabSessionDetails session, long seen);
    }

    void start(Press press) {
        take(press, (actor, session, _) -> evenings.start(actor, session.id()));
    }

    void next(Press press) {
        take(press, (actor, session, seen) -> evenings.next(actor, session.id(), seen));
    }

    void back(Press press) {
        take(press, (actor, session, seen) -> evenings.back(actor, session.id(), seen));
    }

    void jump(Press press, UUID to) {
        take(press, (actor, session, seen) -> evenings.jump(actor, session.id(), seen, to));
    }

    void skip(Press press, UUID phase, boolean skip) {
        take(press, (actor, session, seen) -> evenings.skip(actor, session.id(), seen, phase, skip));
    }

    void reveal(Press press) {
        take(press, (actor, session, seen) -> evenings.reveal(actor, session.id(), seen));
    }

    void cover(Press press) {
        take(press, (actor, session, seen) -> evenings.cover(actor, session.id(), seen));
    }

    void openVoting(Press press) {
        take(press, (actor, session, seen) -> evenings.openVoting(actor, session.id(), seen));
    }

    void closeVoting(Press press) {
        take(press, (actor, session, seen) -> evenings.closeVoting(actor, session.id(), seen));
    }

    /** Pauses what runs and lets go on what is paused. */
    void pauseOrResume(Press press) {
        var timer = details.get().timer();
        var paused = timer != null && timer.paused();
        take(press, (actor, session, seen) -> paused ? evenings.resume(actor, session.id(), seen) : evenings.pause(actor, session.id(), seen));
    }

    void reopen(Press press) {
        take(press, (actor, session, _) -> sessions.reopen(actor, session.id()));
    }

    /** Who presses this twice means it twice. */
    void extend(Component where, Duration by) {
        take(where, 0, (actor, session, _) -> evenings.extend(actor, session.id(), by));
    }

    /** The last word counts. */
    boolean announce(Component where, String text) {
        return take(where, 0, (actor, session, _) -> evenings.announce(actor, session.id(), text));
    }

    private void take(Press press, Step step) {
        if (press.again() || press.seen() < made && made == details.get().stageVersion()) {
            pressedTwice.run();
        } else {
            take(press.where(), press.seen(), step);
        }
    }

    /** After a refusal, too, the screen shows how things stand: perhaps a second facilitator was first. */
    private boolean take(Component where, long seen, Step step) {
        var taken = Attempt.to(where, () -> made = step.take(current.get(), details.get(), seen).stageVersion());
        refresh.run();
        return taken;
    }
}
