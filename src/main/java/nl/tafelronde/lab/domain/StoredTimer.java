package nl.tafelronde.lab.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.PhaseTimer;
import org.jspecify.annotations.Nullable;

/** The timer of the current phase as it is kept: an end on server time while it runs, what was left while it is paused. */
@Embeddable
class StoredTimer {

    @Column(name = "timer_ends_at")
    private @Nullable Instant endsAt;
    @Column(name = "timer_left_ms")
    private @Nullable Long leftMs;
    @Column(name = "timer_total_ms")
    private @Nullable Long totalMs;

    protected StoredTimer() {
    }

    private StoredTimer(@Nullable Instant endsAt, @Nullable Long leftMs, long totalMs) {
        this.endsAt = endsAt;
        this.leftMs = leftMs;
        this.totalMs = totalMs;
    }

    static StoredTimer running(Duration length, Instant now) {
        return new StoredTimer(now.plus(length), null, length.toMillis());
    }

    StoredTimer paused(Instant now) {
        if (endsAt == null) {
            throw Refusal.conflict("lab.timer-is-paused");
        }
        return new StoredTimer(null, Math.max(0, Duration.between(now, endsAt).toMillis()), total());
    }

    StoredTimer resumed(Instant now) {
        if (leftMs == null) {
            throw Refusal.conflict("lab.timer-runs");
        }
        return new StoredTimer(now.plusMillis(leftMs), null, total());
    }

    /** After its end the extension counts from now, not from the end that has passed. */
    StoredTimer extended(Duration by, Instant now) {
        if (endsAt != null) {
            var from = endsAt.isBefore(now) ? now : endsAt;
            var ends = from.plus(by).isBefore(now) ? now : from.plus(by);
            return new StoredTimer(ends, null, Math.max(0, total() + Duration.between(from, ends).toMillis()));
        }
        var before = leftMs == null ? 0 : leftMs;
        var left = Math.max(0, before + by.toMillis());
        return new StoredTimer(null, left, Math.max(0, total() + left - before));
    }

    PhaseTimer read() {
        return new PhaseTimer(endsAt, leftMs, total());
    }

    private long total() {
        return totalMs == null ? 0 : totalMs;
    }
}
