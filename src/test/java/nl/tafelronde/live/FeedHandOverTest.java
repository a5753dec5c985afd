package nl.tafelronde.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import nl.tafelronde.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/**
 * Histories of publishing, coming, being dropped and coming back, in random order on many threads: every reader has to
 * end up with every number exactly once and in order.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FeedHandOverTest {

    private static final Pattern ID = Pattern.compile("id: (\\d+)\n");

    private final UUID channel = Ids.next();
    private final Store store = new Store();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LiveMeters meters = new LiveMeters(registry);
    private Feeds feeds = feeds(4);

    private Feeds feeds(int queueEvents) {
        return new Feeds(new LiveSettings(Duration.ofSeconds(15), Duration.ofSeconds(2), queueEvents, DataSize.ofKilobytes(64),
                Duration.ofHours(1)), meters, new Hints((HazelcastInstance) null), new Turnstile(8));
    }

    @AfterEach
    void close() {
        feeds.close();
    }

    /** What a database would keep: numbers are given out under a lock, reading takes a moment. */
    private static final class Store implements FeedSource {

        private final AtomicLong last = new AtomicLong();

        long commit() {
            return last.incrementAndGet();
        }

        @Override
        public Map<UUID, Long> numbers(Set<UUID> channels) {
            var now = last.get();
            Thread.yield();
            return Map.of(channels.iterator().next(), now);
        }

        @Override
        public List<Publication> after(UUID channel, long number, int limit) {
            return LongStream.rangeClosed(number + 1, Math.min(last.get(), number + limit)).mapToObj(it -> publication(channel, it)).toList();
        }

        Following.Opened open(@Nullable Long after) {
            var now = last.get();
            Thread.yield();
            return new Following.Opened(now, LongStream.rangeClosed(after == null ? 1 : after + 1, now).mapToObj(FeedHandOverTest::event).toList());
        }
    }

    private static FeedEvent event(long number) {
        return FeedEvent.of("change", number, "{\"number\":" + number + "}");
    }

    private static Publication publication(UUID channel, long number) {
        return new Publication(channel, number, Map.of(Audience.PARTICIPANTS, event(number)));
    }

    /** A screen that comes back with its number whenever it was sent away, until it has everything. */
    private final class Screen {

        private final Random random;
        private final long until;
        private final List<Long> seen = Collections.synchronizedList(new ArrayList<>());
        private int visits;

        Screen(Random random, long until) {
            this.random = random;
            this.until = until;
        }

        void watch() {
            while (!Thread.currentThread().isInterrupted() && (seen.isEmpty() || seen.getLast() < until)) {
                visits++;
                var hangUpAfter = random.nextInt(1, 60);
                var reader = feeds.reader();
                try {
                    feeds.write(reader, feeds.begin(reader, List.of(new Following(channel, List.of(Audience.only(channel),
                            Audience.PARTICIPANTS), seen.isEmpty() ? null : seen.getLast(), store::open, store))), new Wire(hangUpAfter));
                } finally {
                    feeds.leave(reader);
                }
            }
        }

        /** Reads slowly now and then, and hangs up after so many events or when it has everything. */
        private final class Wire extends OutputStream {

            private int left;

            Wire(int left) {
                this.left = left;
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                var ids = ID.matcher(new String(bytes, StandardCharsets.UTF_8));
                while (ids.find()) {
                    seen.add(Long.valueOf(ids.group(1)));
                    left--;
                    if (random.nextInt(40) == 0) {
                        LockSupport.parkNanos(random.nextInt(2_000_000));
                    }
                }
                if (left <= 0 || !seen.isEmpty() && seen.getLast() >= until) {
                    throw new IOException("hung up");
                }
            }

            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_screen_sees_every_number_once_and_in_order_whatever_happens(long seed) throws Exception {
        var random = new Random(seed);
        feeds = feeds(random.nextInt(2, 20));
        var changes = 400;
        var screens = new ArrayList<Screen>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var it = 0; it < 8; it++) {
                var screen = new Screen(new Random(random.nextLong()), changes);
                screens.add(screen);
                work.add(threads.submit(screen::watch));
            }
            for (var writer = 0; writer < 4; writer++) {
                var own = new Random(random.nextLong());
                work.add(threads.submit(() -> {
                    for (var it = 0; it < changes / 4; it++) {
                        var number = store.commit();
                        if (own.nextInt(3) == 0) {
                            LockSupport.parkNanos(own.nextInt(500_000));
                        }
                        // Now and then a writer dies between commit and publishing; the poll has to find what it left.
                        if (own.nextInt(20) > 0) {
                            feeds.publish(publication(channel, number));
                        }
                    }
                }));
            }
            work.add(threads.submit(() -> {
                while (screens.stream().anyMatch(it -> it.seen.isEmpty() || it.seen.getLast() < changes)) {
                    feeds.poll();
                    LockSupport.parkNanos(3_000_000);
                }
            }));
            for (var one : work) {
                one.get();
            }
        }
        var all = LongStream.rangeClosed(1, changes).boxed().toList();
        for (var screen : screens) {
            assertThat(screen.seen).isEqualTo(all);
            assertThat(screen.visits).as("it hung up or was dropped at least once").isGreaterThan(1);
        }
        assertThat(feeds.readers(channel)).as("nobody is left behind").isZero();
    }
}
