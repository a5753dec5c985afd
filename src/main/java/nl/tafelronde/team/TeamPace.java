package nl.tafelronde.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How fast somebody may act on teams and canvases. Counted by participant or account and never by address: a hall shares
 * one. It is asked before the database is. Each node counts for itself.
 */
@Component
public class TeamPace {

    /** So many at once, and after that so many a second. */
    public enum Limit {
        /** Writing, moving, choosing: faster than anybody types and drags, slower than a script. */
        CHANGE(20, 4),
        /** Snapshots and new streams: a phone that loses its network again and again. */
        READ(40, 4);

        private final long atOnce;
        private final long perSecond;

        Limit(long atOnce, long perSecond) {
            this.atOnce = atOnce;
            this.perSecond = perSecond;
        }
    }

    private record Key(Limit limit, Object whom) {
    }

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

    TeamPace(Clock clock) {
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
     * Lets somebody pass, or asks them to wait.
     *
     * @param whom null, who is nobody, passes and is refused later
     * @throws Refusal {@code team.refused.too-fast} with the wait in milliseconds
     */
    public void keep(@Nullable Object whom, Limit limit) {
        if (whom == null) {
            return;
        }
        var probe = buckets.get(new Key(limit, whom), this::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "team.refused.too-fast",
                    Math.max(1, TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket(Key key) {
        return Bucket.builder().addLimit(it -> it.capacity(key.limit().atOnce).refillGreedy(key.limit().perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time).build();
    }
}
