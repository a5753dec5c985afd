package nl.tafelronde.board.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.board.ChangeKind;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * How fast somebody may act on boards. Counted by the cookie or the sign-in, never by address: a hall shares one. It is
 * asked before the database is, so a flood costs nobody else anything. Each node counts for itself.
 */
@Component
class Pace {

    private static final int MOST_BUCKETS = 100_000;

    /** So many at once, and after that so many a second. */
    enum Limit {
        /** Adding and changing notes: faster than anybody types, slower than a paste script. */
        WRITE(5, 1),
        /** Moving notes: dragging is quick. */
        MOVE(20, 5),
        /** Everything a signed-in person does: a facilitator tidies a wall. */
        FACILITATE(60, 20),
        /** Snapshots and new streams: a phone that loses its network again and again. */
        READ(30, 3);

        private final long atOnce;
        private final long perSecond;

        Limit(long atOnce, long perSecond) {
            this.atOnce = atOnce;
            this.perSecond = perSecond;
        }

        static Limit of(ChangeKind kind) {
            return kind == ChangeKind.MOVE ? MOVE : WRITE;
        }
    }

    private record Key(Limit limit, Object whom) {
    }

    private final CurrentActor actors;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(10)).build();

    Pace(CurrentActor actors, Clock clock) {
        this.actors = actors;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Lets the sender of this request pass, or asks them to wait.
     *
     * @throws Refusal {@code board.refused.too-fast} with the wait in milliseconds
     */
    void keep(HttpServletRequest request, UUID place, Limit limit) {
        var key = actors.get() instanceof Actor.Person person ? new Key(Limit.FACILITATE, person.id()) : new Key(limit, cookie(request, place));
        var probe = buckets.get(key, this::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "board.refused.too-fast",
                    Math.max(1, TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill())));
        }
    }

    /** A forged cookie gets a bucket of its own and is refused without a look in the database. */
    private static String cookie(HttpServletRequest request, UUID place) {
        var cookie = WebUtils.getCookie(request, "tr_" + place.toString().replace("-", ""));
        return cookie == null ? "nobody at " + place : cookie.getValue();
    }

    private Bucket bucket(Key key) {
        return Bucket.builder().addLimit(it -> it.capacity(key.limit().atOnce)
                        .refillGreedy(key.limit().perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time).build();
    }
}
