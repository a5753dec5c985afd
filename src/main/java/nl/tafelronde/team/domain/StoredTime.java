package nl.tafelronde.team.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.TeamTimer;
import org.jspecify.annotations.Nullable;

/** A team's own time as it is kept: an end on server time while it runs, what was left while it is paused. */
@Embeddable
public class StoredTime {

    /** The most that a team's time can be set to, or lengthened by. */
    public static final Duration LONGEST = Duration.ofHours(4);

    @Column(name = "timer_ends_at")
    private @Nullable Instant endsAt;
    @Column(name = "timer_left_ms")
    private @Nullable Long leftMs;
    @Column(name = "timer_total_ms")
    private @Nullable Long totalMs;

    protected StoredTime() {
    }

    private StoredTime(@Nullable Instant endsAt, @Nullable Long leftMs, long totalMs) {
        this.endsAt = endsAt;
        this.leftMs = leftMs;
        this.totalMs = totalMs;
    }

    static StoredTime running(Duration length, Instant now) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw Refusal.invalid("team.refused.time", LONGEST.toMinutes());
        }
        return new StoredTime(now.plus(length), null, length.toMillis());
    }

    StoredTime paused(Instant now) {
        return endsAt == null ? this : new StoredTime(null, Math.max(0, Duration.between(now, endsAt).toMillis()), total());
    }

    StoredTime resumed(Instant now) {
        return leftMs == null ? this : new StoredTime(now.plusMillis(leftMs), null, total());
    }

    /** After its end the extension counts from now, not from the end that has passed. */
    StoredTime extended(Duration by, Instant now) {
        if (by.abs().compareTo(LONGEST) > 0) {
            throw Refusal.invalid("team.refused.time", LONGEST.toMinutes());
        }
        if (endsAt != null) {
            var from = endsAt.isBefore(now) ? now : endsAt;
            var ends = from.plus(by).isBefore(now) ? now : from.plus(by);
            return new StoredTime(ends, null, Math.max(0, total() + Duration.between(from, ends).toMillis()));
        }
        var before = leftMs == null ? 0 : leftMs;
        var left = Math.max(0, before + by.toMillis());
        return new StoredTime(null, left, Math.max(0, total() + left - before));
    }

    TeamTimer read() {
        return new TeamTimer(endsAt == null ? TeamTimer.State.PAUSED : TeamTimer.State.RUNNING, endsAt, leftMs, total());
    }

    private long total() {
        return totalMs == null ? 0 : totalMs;
    }
}
