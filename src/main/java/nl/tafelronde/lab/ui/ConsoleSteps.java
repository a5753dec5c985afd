package nl.tafelronde.lab.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.Evenings;
import nl.tafelronde.lab.LabSessionDetails;
import nl.tafelronde.lab.LabSessions;

/** The steps that the pieces of the console take: each in the phase that is on the screen, and shown right after. */
class ConsoleSteps {

    private final CurrentActor current;
    private final LabSessions sessions;
    private final Evenings evenings;
    private final Supplier<LabSessionDetails> details;
    private final Runnable refresh;

    ConsoleSteps(CurrentActor current, LabSessions sessions, Evenings evenings, Supplier<LabSessionDetails> details, Runnable refresh) {
        this.current = current;
        this.sessions = sessions;
        this.evenings = evenings;
        this.details = details;
        this.refresh = refresh;
    }

    void start(Component where) {
        take(where, () -> evenings.start(actor(), details.get().id()));
    }

    void next(Component where) {
        take(where, () -> evenings.next(actor(), details.get().id(), phase()));
    }

    void back(Component where) {
        take(where, () -> evenings.back(actor(), details.get().id(), phase()));
    }

    void jump(Component where, UUID to) {
        take(where, () -> evenings.jump(actor(), details.get().id(), phase(), to));
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

    /** After a refusal, too, the screen shows how things stand: perhaps a second facilitator was first. */
    private boolean take(Component where, Runnable step) {
        var taken = Attempt.to(where, step);
        refresh.run();
        return taken;
    }

    private UUID phase() {
        return details.get().currentPhase().orElseThrow(() -> Refusal.conflict("lab.not-now.open")).id();
    }

    private Actor actor() {
        return current.get();
    }
}
