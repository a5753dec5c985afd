package nl.tafelronde.poll.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.tafelronde.kernel.TimeConfiguration;

/**
 * When people who did not answer are reminded: halfway, and a day before the deadline; never at night, and not twice within
 * half a day. A moment that has gone by when somebody looks is not made up for once the next one has come.
 */
public final class ReminderTimes {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(20, 0);
    private static final Duration APART = Duration.ofHours(12);
    private static final Duration BEFORE = Duration.ofDays(1);

    private ReminderTimes() {
    }

    /** Halfway and the day before, in this order; the first is left out when it falls too near the second. */
    static List<Instant> of(Instant opened, Instant deadline) {
        var half = byDay(opened.plus(Duration.between(opened, deadline).dividedBy(2)));
        var dayBefore = byDay(deadline.minus(BEFORE));
        if (!dayBefore.isAfter(opened)) {
            return half.isBefore(deadline) ? List.of(half, Instant.MAX) : List.of(Instant.MAX, Instant.MAX);
        }
        return List.of(half.plus(APART).isAfter(dayBefore) ? Instant.MAX : half, dayBefore.isBefore(deadline) ? dayBefore : Instant.MAX);
    }

    /** The latest reminder whose time has come and that comes after the last one dealt with; 0 for none. */
    static int due(int reminded, Instant opened, Instant deadline, Instant now) {
        var times = of(opened, deadline);
        for (var stage = times.size(); stage > reminded; stage--) {
            if (!times.get(stage - 1).isAfter(now)) {
                return stage;
            }
        }
        return 0;
    }

    /** What counts as dealt with after the deadline was moved: whatever would have come already. */
    static int done(int reminded, Instant opened, Instant deadline, Instant now) {
        var times = of(opened, deadline);
        var passed = 0;
        for (var stage = 1; stage <= times.size(); stage++) {
            passed = times.get(stage - 1).isAfter(now) ? passed : stage;
        }
        return times.get(1).isAfter(now) ? Math.max(Math.min(reminded, 1), passed) : passed;
    }

    /** Eight in the morning for what falls in the night. */
    private static Instant byDay(Instant moment) {
        var wall = moment.atZone(TimeConfiguration.HOME);
        if (wall.toLocalTime().isBefore(FROM)) {
            return wall.with(FROM).toInstant();
        }
        return wall.toLocalTime().isAfter(UNTIL) ? wall.plusDays(1).with(FROM).toInstant() : moment;
    }
}
