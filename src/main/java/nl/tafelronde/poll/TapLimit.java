package nl.tafelronde.poll;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import nl.tafelronde.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Keeps a personal link from being used faster than a person taps. Counts per person; each node for itself. */
@Component
class TapLimit {

    private static final int AT_ONCE = 150;
    private static final int MOST = 50_000;

    private final Cache<PollGuestId, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofHours(1)).build();

    /** @throws Refusal {@code poll.too-fast} with the wait in milliseconds */
    void take(PollGuestId guest) {
        var bucket = buckets.get(guest, _ -> Bucket.builder().addLimit(it -> it.capacity(AT_ONCE).refillGreedy(1, Duration.ofSeconds(1))).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "poll.too-fast", Duration.ofNanos(probe.getNanosToWaitForRefill()).toMillis() + 1);
        }
    }
}
