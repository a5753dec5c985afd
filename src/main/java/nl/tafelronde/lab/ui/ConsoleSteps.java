package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;

/**
 * The steps that the pieces of the console take: each in the phase that is on the screen, and shown right after. What was
 * pressed within a moment of a change of phase was pressed in the phase before: it may have crossed with a second
 * facilitator's step on its way here, or be the second half of a double click.
 */
class ConsoleSteps {

    private static final Duration CROSSING = Duration.ofMillis(1_200);

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Evenings evenings;
    private final Supplier<LabSessionDetails> details;
    private final Runnable refresh;
    private final Runnable pressedTwice;
    private final Clock clock;
    private Instant moved = Instant.EPOCH;
    private boolean movedHere;
    private boolean taking;

    ConsoleSteps(CurrentActor current, LabSessions sessions, Evenings evenings, Supplier<LabSessionDetails> details, Runnable refresh,
            Runnable pressedTwice, Clock clock) {
        this.current = current;
        this.sessions = sessions;
        this.evenings = evenings;
        this.details = details;
        this.refresh = refresh;
        this.pressedTwice = pressedTwice;
        this.clock = clock;
    }

    /** The screen now shows another phase than before. */
    void moved() {
        moved = clock.instant();
        movedHere = taking;
    }

    void start(Component where) {
        take(where, () -> evenings.start(actor(), details.get().id()));
    }

    void next(Component where) {
        move(where, () -> evenings.next(actor(), details.get().id(), phase()));
    }

    void back(Component where) {
        move(where, () -> evenings.back(actor(), details.get().id(), phase()));
    }

    void jump(Component where, UUID to) {
        move(where, () -> evenings.jump(actor(), details.get().id(), phase(), to));
    }

    void skip(Component where, UUID phase, boolean skip) {
        take(where, () -> evenings.skip(actor(), details.get().id(), phase, skip));
    }

    /** Pauses what runs and lets go on what is paused. */
    void pauseOrResume(Component where) {
        var timer = details.get().timer();
        take(where, () -> {
            if (timer != null && timer.paused()) {
                evenings.resume(actor(), details.get().id());
            } else {
                evenings.pause(actor(), details.get().id());
            }
        });
    }

    void extend(Component where, Duration by) {
        take(where, () -> evenings.extend(actor(), details.get().id(), by));
    }

    boolean announce(Component where, String text) {
        return take(where, () -> evenings.announce(actor(), details.get().id(), text));
    }

    void reopen(Component where) {
        take(where, () -> sessions.reopen(actor(), details.get().id()));
    }

    private void move(Component where, Runnable step) {
        if (clock.instant().isAfter(moved.plus(CROSSING))) {
            take(where, step);
        } else if (!movedHere) {
            take(where, () -> {
                throw Refusal.conflict("lab.already-moved-on");
            });
        } else {
            pressedTwice.run();
        }
    }

    /** After a refusal, too, the screen shows how things stand: perhaps a second facilitator was first. */
    private boolean take(Component where, Runnable step) {
        taking = true;
        try {
            var taken = Attempt.to(where, step);
            refresh.run();
            return taken;
        } finally {
            taking = false;
        }
    }

    private UUID phase() {
        return details.get().currentPhase().orElseThrow(() -> Refusal.conflict("lab.not-now.open")).id();
    }

    private Actor actor() {
        return current.get();
    }
}
