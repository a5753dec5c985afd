package nl.tafelronde.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.access.AccountId;
import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How fast somebody may act on boards. Counted by participant or account, whatever cookie they come with, and never by
 * address: a hall shares one. It is asked before the database is, so a flood costs nobody else anything. Each node counts
 * for itself.
 */
@Component
public class Pace {

    private static final int MOST_BUCKETS = 100_000;

    /** So many at once, and after that so many a second. */
    public enum Limit {
        /** Adding and changing notes: faster than anybody types, slower than a paste script. */
        WRITE(5, 1),
        /** Moving and grouping notes: dragging is quick. */
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

        public static Limit of(ChangeKind kind) {
            return switch (kind) {
                case MOVE, GROUP, UNGROUP, MOVE_CLUSTER, SPLIT, MERGE, UNMERGE, UNDO -> MOVE;
                default -> WRITE;
            };
        }
    }

    private record Key(Limit limit, Object whom) {
    }

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofMinutes(10)).build();

    Pace(Clock clock) {
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
     * @param whom as {@link nl.tafelronde.access.CurrentActor#counted} says; null, who is nobody, passes and is refused later
     *             without a look in the database
     * @throws Refusal {@code board.refused.too-fast} with the wait in milliseconds
     */
    public void keep(@Nullable Object whom, Limit limit) {
        if (whom == null) {
            return;
        }
        var probe = buckets.get(new Key(whom instanceof AccountId ? Limit.FACILITATE : limit, whom), this::bucket)
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "board.refused.too-fast",
                    Math.max(1, TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket(Key key) {
        return Bucket.builder().addLimit(it -> it.capacity(key.limit().atOnce)
                        .refillGreedy(key.limit().perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time).build();
    }
}
