package nl.tafelronde.lab;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timer of the current phase, on server time. Runs on past its end: it is the facilitator who decides when a phase is
 * over.
 *
 * @param endsAt when it ends; null while paused
 * @param leftMs what was left when it was paused, in milliseconds (0 or more); null while running
 * @param totalMs the length of the phase with its extensions, in milliseconds
 */
public record PhaseTimer(@Nullable Instant endsAt, @Nullable Long leftMs, long totalMs) {

    public boolean paused() {
        return endsAt == null;
    }
}
