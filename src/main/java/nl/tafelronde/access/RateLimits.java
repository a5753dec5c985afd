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
        var probe = buckets.get(new Key(limit, whom), RateLimits::bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "access.too-many", Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1);
        }
    }

    private static Bucket bucket(Key key) {
        return Bucket.builder().addLimit(it -> it.capacity(key.limit().atOnce).refillGreedy(1, key.limit().every)).build();
    }
}
