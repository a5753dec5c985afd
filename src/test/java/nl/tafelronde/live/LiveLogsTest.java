package nl.tafelronde.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What goes wrong here is in the log with a number, and without the message, which may quote what somebody wrote. */
@ExtendWith(OutputCaptureExtension.class)
class LiveLogsTest {

    private static final String QUOTED = "Duplicate entry 'Wat Magda schreef'";

    @Test
    void a_watcher_that_fails_is_in_the_log_without_what_it_quotes(CapturedOutput log) throws Exception {
        try (var ticker = new Ticker()) {
            var topics = new Topics(new Hints((HazelcastInstance) null), ticker);
            var topic = Ids.next();
            var told = new CountDownLatch(1);
            topics.watch(topic, LiveLogsTest::fail);
            topics.watch(topic, told::countDown);
            topics.changed(topic);
            assertThat(told.await(10, TimeUnit.SECONDS)).as("the next one is told all the same").isTrue();
            assertThat(log.getAll()).contains("IllegalStateException", "a watcher of a topic").doesNotContain("Magda");
        }
    }

    @Test
    void a_round_that_fails_is_in_the_log_without_what_it_quotes(CapturedOutput log) throws Exception {
        try (var ticker = new Ticker()) {
            var rounds = new CountDownLatch(3);
            ticker.every(Duration.ofMillis(5), () -> {
                rounds.countDown();
                fail();
            });
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(log.getAll()).contains("IllegalStateException", "a round of live work").doesNotContain("Magda");
        }
    }

    private static void fail() {
        throw new IllegalStateException(QUOTED);
    }
}
