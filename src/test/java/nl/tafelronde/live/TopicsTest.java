package nl.tafelronde.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.tafelronde.kernel.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When watchers are told that something changed: most of it on a ticker that the test turns by hand. */
class TopicsTest {

    private final UUID session = Ids.next();
    private final ByHand byHand = new ByHand();
    private final Ticker real = new Ticker();
    private final Topics topics = topics(byHand);
    private final ArrayList<String> told = new ArrayList<>();

    private static Topics topics(Ticker ticker) {
        return new Topics(new Hints((HazelcastInstance) null), ticker);
    }

    @AfterEach
    void stopTickers() {
        byHand.close();
        real.close();
    }

    /** Keeps what is planned until the test lets it happen. */
    private static final class ByHand extends Ticker {

        private record Planned(Duration pause, Runnable work) {
        }

        private final ArrayDeque<Planned> planned = new ArrayDeque<>();

        @Override
        void after(Duration pause, Runnable work) {
            planned.add(new Planned(pause, work));
        }

        /** Lets what is planned last happen, nothing before it. */
        private void next() {
            planned.removeLast().work().run();
        }

        /** Lets what is planned happen, also what is planned by that; gives the pauses. */
        private ArrayList<Duration> happen() {
            var pauses = new ArrayList<Duration>();
            for (var next = planned.poll(); next != null; next = planned.poll()) {
                pauses.add(next.pause());
                next.work().run();
            }
            return pauses;
        }
    }

    @Test
    void the_first_change_is_told_at_once_and_the_next_one_a_quarter_of_a_second_later() {
        topics.watch(session, () -> told.add("changed"));
        var before = System.nanoTime();
        topics.changed(session);
        assertThat(byHand.happen()).containsExactly(Duration.ZERO);
        topics.changed(session);
        var pause = byHand.happen().getFirst();
        assertThat(pause).isBetween(Topics.PAUSE.minusNanos(System.nanoTime() - before), Topics.PAUSE).isPositive();
        assertThat(told).hasSize(2);
    }

    @Test
    void who_watches_calmly_is_told_the_first_change_at_once_and_all_that_follow_in_a_second_once_at_its_end() {
        topics.watch(session, Duration.ofSeconds(1), () -> told.add("changed"));
        var before = System.nanoTime();
        topics.changed(session);
        assertThat(byHand.happen()).containsExactly(Duration.ZERO);
        assertThat(told).hasSize(1);
        topics.changed(session);
        byHand.next();
        topics.changed(session);
        byHand.next();
        assertThat(told).as("within the second").hasSize(1);
        var pauses = byHand.happen();
        assertThat(told).as("at its end").hasSize(2);
        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(1).minusNanos(System.nanoTime() - before), Duration.ofSeconds(1));
    }

    @Test
    void many_changes_before_watchers_are_told_are_one() {
        topics.watch(session, () -> told.add("changed"));
        for (var change = 0; change < 100; change++) {
            topics.changed(session);
        }
        assertThat(byHand.happen()).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_change_that_comes_while_watchers_are_being_told_is_told_after_it() {
        topics.watch(session, () -> {
            told.add("changed");
            if (told.size() == 1) {
                topics.changed(session);
                topics.changed(session);
            }
        });
        topics.changed(session);
        assertThat(byHand.happen()).hasSize(2);
        assertThat(told).hasSize(2);
    }

    @Test
    void watchers_of_a_topic_are_never_told_twice_at_once_so_that_an_older_reading_cannot_come_last() {
        var reading = new ArrayList<String>();
        topics.watch(session, () -> {
            reading.add("begin");
            if (reading.size() == 1) {
                topics.changed(session);
                byHand.happen();
            }
            reading.add("end");
        });
        topics.changed(session);
        byHand.happen();
        assertThat(reading).containsExactly("begin", "end", "begin", "end");
    }

    @Test
    void a_watcher_that_throws_stops_neither_the_others_nor_the_next_change() {
        topics.watch(session, () -> {
            told.add("broken");
            throw new IllegalStateException("a view that is broken");
        });
        topics.watch(session, () -> told.add("whole"));
        topics.changed(session);
        byHand.happen();
        topics.changed(session);
        byHand.happen();
        assertThat(told).containsExactly("broken", "whole", "broken", "whole");
    }

    @Test
    void who_stopped_watching_is_told_nothing_and_the_others_are() {
        Runnable both = () -> told.add("changed");
        var first = topics.watch(session, both);
        var second = topics.watch(session, both);
        topics.changed(session);
        first.remove();
        first.remove();
        byHand.happen();
        assertThat(told).as("the same Runnable watches once more").hasSize(1);
        second.remove();
        topics.changed(session);
        assertThat(byHand.happen()).as("nothing is planned when nobody watches").isEmpty();
        topics.watch(session, both);
        topics.changed(session);
        byHand.happen();
        assertThat(told).hasSize(2);
    }

    @Test
    void another_topic_is_another_topic() {
        topics.watch(session, () -> told.add("changed"));
        topics.changed(Ids.next());
        assertThat(byHand.happen()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void inside_a_transaction_watchers_are_told_after_the_commit_or_never() {
        topics.watch(session, () -> told.add("changed"));
        TransactionSynchronizationManager.initSynchronization();
        try {
            topics.changed(session);
            byHand.happen();
            assertThat(told).as("before the commit").isEmpty();
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        byHand.happen();
        assertThat(told).hasSize(1);
    }

    @Test
    void watchers_are_told_on_a_thread_of_their_own_and_not_on_that_of_the_writer() throws Exception {
        var topics = topics(real);
        var thread = new AtomicReference<Thread>();
        var done = new CountDownLatch(1);
        topics.watch(session, () -> {
            thread.set(Thread.currentThread());
            done.countDown();
        });
        topics.changed(session);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
        assertThat(thread.get().getName()).as("the thread that keeps the time has no time for it").isNotEqualTo("live-ticker");
    }

    @Test
    void in_a_storm_of_changes_watchers_are_told_at_most_four_times_a_second_and_always_see_the_last() {
        var topics = topics(real);
        var number = new AtomicInteger();
        var seen = new AtomicInteger();
        var times = new AtomicInteger();
        topics.watch(session, () -> {
            times.incrementAndGet();
            seen.set(number.get());
        });
        var before = System.nanoTime();
        while (times.get() < 5) {
            number.incrementAndGet();
            topics.changed(session);
            Thread.onSpinWait();
        }
        Awaitility.await().until(() -> seen.get() == number.get());
        var quarters = (System.nanoTime() - before) / Topics.PAUSE.toNanos();
        assertThat((long) times.get()).isLessThanOrEqualTo(quarters + 1);
    }
}
