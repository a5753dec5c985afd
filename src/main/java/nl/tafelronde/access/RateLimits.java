package nl.tafelronde.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps anybody from joining or asking for mail too often. Counts per participant, place or address and never per IP: a
 * hall shares one. Each node counts for itself.
 */
@Component
class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    /** What is limited: so many at once, after that one every so often. */
    enum Limit {
        JOINING(10, Duration.ofSeconds(6)),
        JOINING_PLACE(600, Duration.ofMillis(50)),
        SIGN_IN_MAIL(3, Duration.ofMinutes(5)),
        /** Counts mails that go out, so that nobody uses them up with addresses that are nobody's. */
        SIGN_IN_MAIL_ALL(300, Duration.ofSeconds(1));

        private final int atOnce;
        private final Duration every;

        Limit(int atOnce, Duration every) {
            this.atOnce = atOnce;
            this.every = every;
        }
    }

    private record Key(Limit limit, Object whom) {
    }

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofHours(1)).build();

    /** @throws Refusal {@code access.too-many} with the wait in milliseconds */
    void take(Limit limit, Object whom) {
        var probe = bucket(limit, whom).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    /**
     * Looks whether one could be taken, and takes none.
     *
     * @throws Refusal {@code access.too-many} with the wait in milliseconds
     */
    void look(Limit limit, Object whom) {
        var probe = bucket(limit, whom).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    private Bucket bucket(Limit limit, Object whom) {
        return buckets.get(new Key(limit, whom), RateLimits::made);
    }

    private static Refusal tooMany(long nanos) {
        return Refusal.of(Refusal.Kind.TOO_MANY, "access.too-many", Duration.ofNanos(nanos).toMillis() + 1);
    }

    private static Bucket made(Key key) {
        return Bucket.builder().addLimit(it -> it.capacity(key.limit().atOnce).refillGreedy(1, key.limit().every)).build();
    }
}
