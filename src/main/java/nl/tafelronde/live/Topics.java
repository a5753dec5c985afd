package nl.tafelronde.live;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Troubles;
import org.springframework.stereotype.Service;

/**
 * "Session 7 changed": who watches a topic reads anew through their own service, so that permissions apply. The first
 * change is told at once, those that follow at most four times a second, always on a thread of its own and always once
 * after the last change.
 */
@Service
@Open("says that something changed, never what")
public class Topics {

    private static final Troubles TROUBLES = new Troubles();
    static final Duration PAUSE = Duration.ofMillis(250);

    private final Map<UUID, Topic> topics = new ConcurrentHashMap<>();
    private final Hints hints;
    private final Ticker ticker;

    Topics(Hints hints, Ticker ticker) {
        this.hints = hints;
        this.ticker = ticker;
        hints.onChanged(this::tell);
    }

    /** Tells the watchers of this topic, on all nodes. Inside a transaction they are told after the commit, or never. */
    public void changed(UUID topic) {
        AfterCommit.run(() -> {
            tell(topic);
            hints.changed(topic);
        });
    }

    /**
     * Runs this whenever the topic changed, until the registration is removed.
     *
     * @param refresh returns soon: the watchers of a topic are told one after another. Vaadin views use
     *                {@link nl.tafelronde.live.ui.Watching} instead
     */
    public Registration watch(UUID topic, Runnable refresh) {
        var watcher = new Watcher(refresh);
        topics.compute(topic, (_, known) -> {
            var watched = known == null ? new Topic() : known;
            watched.watchers.add(watcher);
            return watched;
        });
        return () -> topics.computeIfPresent(topic, (_, watched) -> {
            watched.watchers.remove(watcher);
            return watched.watchers.isEmpty() ? null : watched;
        });
    }

    /**
     * As {@link #watch(UUID, Runnable)}, at a calmer pace: at most once in this time, and always once after the last change. For
     * what takes work to read and need not be there at once.
     */
    public Registration watch(UUID topic, Duration pause, Runnable refresh) {
        return watch(topic, new Calm(pause, refresh));
    }

    private void tell(UUID id) {
        var topic = topics.get(id);
        if (topic != null) {
            topic.changed();
        }
    }

    /** Runs something at most once in a while; what is asked meanwhile is done once, at the end of it. */
    private final class Calm implements Runnable {

        private final Duration pause;
        private final Runnable work;
        private boolean planned;
        private long last;

        private Calm(Duration pause, Runnable work) {
            this.pause = pause;
            this.work = work;
            this.last = System.nanoTime() - pause.toNanos();
        }

        @Override
        public void run() {
            synchronized (this) {
                if (planned) {
                    return;
                }
                var wait = last + pause.toNanos() - System.nanoTime();
                if (wait > 0) {
                    planned = true;
                    ticker.after(Duration.ofNanos(wait), this::late);
                    return;
                }
                last = System.nanoTime();
            }
            work.run();
        }

        private void late() {
            synchronized (this) {
                planned = false;
                last = System.nanoTime();
            }
            try {
                work.run();
            } catch (RuntimeException failed) {
                TROUBLES.report(failed, "a calm watcher of a topic");
            }
        }
    }

    /** A class, not the Runnable itself: the same Runnable may watch twice. */
    private static final class Watcher {

        private final Runnable refresh;

        private Watcher(Runnable refresh) {
            this.refresh = refresh;
        }
    }

    /**
     * The watchers of one topic. One telling at a time: of two at once, the one that read earlier could show what it read
     * later, and leave a screen with what is no longer so.
     */
    private final class Topic {

        private final CopyOnWriteArraySet<Watcher> watchers = new CopyOnWriteArraySet<>();
        private boolean planned;
        private boolean changedSince;
        private long lastTold = System.nanoTime() - PAUSE.toNanos();

        private synchronized void changed() {
            if (planned) {
                changedSince = true;
            } else {
                plan();
            }
        }

        private void plan() {
            planned = true;
            ticker.after(Duration.ofNanos(Math.max(0, lastTold + PAUSE.toNanos() - System.nanoTime())), this::tellAll);
        }

        private void tellAll() {
            synchronized (this) {
                changedSince = false;
                lastTold = System.nanoTime();
            }
            try {
                watchers.forEach(this::tell);
            } finally {
                synchronized (this) {
                    planned = false;
                    if (changedSince) {
                        plan();
                    }
                }
            }
        }

        private void tell(Watcher watcher) {
            try {
                watcher.refresh.run();
            } catch (RuntimeException failed) {
                TROUBLES.report(failed, "a watcher of a topic");
            }
        }
    }
}
