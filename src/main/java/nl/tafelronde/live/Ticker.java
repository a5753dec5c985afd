package nl.tafelronde.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tafelronde.kernel.Troubles;
import org.springframework.stereotype.Component;

/** Keeps the time for this module on one thread; the work itself runs on virtual threads. */
@Component
class Ticker implements AutoCloseable {

    private static final Troubles TROUBLES = new Troubles();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-ticker").daemon().factory());

    void after(Duration pause, Runnable work) {
        thread.schedule(() -> Thread.startVirtualThread(work), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Again and again; a round that is still busy when the next is due makes that one be skipped. */
    void every(Duration pause, Runnable work) {
        var busy = new AtomicBoolean();
        thread.scheduleWithFixedDelay(() -> {
            if (busy.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException failed) {
                        // the next round tries again
                        TROUBLES.report(failed, "a round of live work");
                    } finally {
                        busy.set(false);
                    }
                });
            }
        }, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
