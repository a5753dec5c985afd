package nl.tafelronde.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connected screen: a bounded queue between the channels it follows and the thread that writes to it. A reader that
 * is too slow is ended and its queue emptied; it comes back with its number and gets what it missed.
 */
final class Reader {

    /** What waits for a reader: an event of one leg, or a sign of life ({@code leg} is null). */
    record Waiting(@Nullable Leg leg, long number, @Nullable FeedEvent event) {
    }

    /** One channel as followed by this reader. */
    static final class Leg {

        private final Reader reader;
        private final Following following;
        private volatile long written = -1;

        private Leg(Reader reader, Following following) {
            this.reader = reader;
            this.following = following;
        }

        Following following() {
            return following;
        }

        Reader reader() {
            return reader;
        }

        /** Whether this number is still to be written; -1 before the opening, so nothing is skipped then. */
        boolean isNew(long number) {
            return number == 0 || number > written;
        }

        void wrote(long number) {
            if (number > 0) {
                written = number;
            }
        }

        void offer(Publication publication) {
            var event = publication.variantFor(following.audiences());
            if (event != null) {
                reader.offer(new Waiting(this, publication.number(), event));
            }
        }
    }

    private static final Waiting HEARTBEAT = new Waiting(null, 0, null);

    private final int mostEvents;
    private final long mostBytes;
    private final long endsAt;
    private final Runnable onDropped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    /** Read by the heartbeat while they are still being added. */
    private final List<Leg> legs = new CopyOnWriteArrayList<>();
    private ArrayDeque<Waiting> queue = new ArrayDeque<>(4);
    private long bytes;
    private boolean ended;

    /**
     * @param endsAt    by {@link System#nanoTime()}
     * @param onDropped run when it turns out to be too slow
     */
    Reader(int mostEvents, long mostBytes, long endsAt, Runnable onDropped) {
        this.onDropped = onDropped;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
        this.endsAt = endsAt;
    }

    Leg follow(Following following) {
        var leg = new Leg(this, following);
        legs.add(leg);
        return leg;
    }

    List<Leg> legs() {
        return legs;
    }

    private void offer(Waiting waiting) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (waiting.event() != null) {
                bytes += waiting.event().bytes().length;
            }
            if (queue.size() >= mostEvents || bytes > mostBytes) {
                onDropped.run();
                finish();
                return;
            }
            queue.add(waiting);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A sign of life for a reader to whom nothing else goes; ends it when its time is over. */
    void heartbeat(long now) {
        lock.lock();
        try {
            if (now - endsAt >= 0) {
                finish();
            } else if (queue.isEmpty() && !ended) {
                queue.add(HEARTBEAT);
                arrived.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            finish();
        } finally {
            lock.unlock();
        }
    }

    private void finish() {
        ended = true;
        queue = new ArrayDeque<>(1);
        bytes = 0;
        arrived.signal();
    }

    /** Everything that waits, or null when the stream is to end. Waits when there is nothing. */
    @Nullable List<Waiting> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !ended) {
                arrived.await();
            }
            if (ended) {
                return null;
            }
            var batch = queue.size() == 1 ? List.of(queue.peek()) : withoutSuperseded(queue);
            queue.clear();
            if (batch.size() > 32) {
                queue = new ArrayDeque<>(4);
            }
            bytes = 0;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Of several {@code latest} events of one leg and name, only the last one stays. */
    private static List<Waiting> withoutSuperseded(ArrayDeque<Waiting> queue) {
        Map<Object, Waiting> last = new HashMap<>();
        for (var waiting : queue) {
            if (waiting.leg() != null && waiting.event() != null && waiting.event().latest()) {
                last.put(key(waiting), waiting);
            }
        }
        var kept = new ArrayList<Waiting>(queue.size());
        for (var waiting : queue) {
            if (waiting.event() == null || !waiting.event().latest() || last.get(key(waiting)) == waiting) {
                kept.add(waiting);
            }
        }
        return kept;
    }

    private static Object key(Waiting waiting) {
        return Map.entry(waiting.leg(), waiting.event().name());
    }
}
