package nl.tafelronde.live;

import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The readers of one channel on this node, and the number up to which they have been told. Publications that arrive out
 * of order wait for the ones before them, so that every reader sees 1, 2, 3 … whoever committed and published first.
 */
final class Channel {

    private final UUID id;
    private final @Nullable FeedSource source;
    private final ReentrantLock lock = new ReentrantLock();
    private final CopyOnWriteArrayList<Reader.Leg> legs = new CopyOnWriteArrayList<>();
    private final TreeMap<Long, Publication> early = new TreeMap<>();
    private long number = -1;

    Channel(UUID id, @Nullable FeedSource source) {
        this.id = id;
        this.source = source;
    }

    UUID id() {
        return id;
    }

    @Nullable FeedSource source() {
        return source;
    }

    CopyOnWriteArrayList<Reader.Leg> legs() {
        return legs;
    }

    /**
     * Finds out where the channel stands, once; called by every reader after it was added and before it reads what it
     * missed, so what it reads always reaches at least to where its live events begin.
     */
    void locate() {
        lock.lock();
        try {
            if (source != null && number < 0) {
                number = source.numbers(Set.of(id)).getOrDefault(id, 0L);
                early.headMap(number, true).clear();
                passOnWhatFollows();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Where the readers of this node stand; -1 when that is not known yet. */
    long number() {
        lock.lock();
        try {
            return number;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Passes a publication on in its turn; one that is early waits. One that never comes, because its writer died between
     * commit and publishing, is read from the database by the next poll.
     */
    void offer(Publication publication) {
        lock.lock();
        try {
            if (publication.number() == 0 || source == null) {
                pass(publication);
                return;
            }
            if (number >= 0 && publication.number() <= number) {
                return;
            }
            early.putIfAbsent(publication.number(), publication);
            if (number >= 0) {
                passOnWhatFollows();
            }
        } finally {
            lock.unlock();
        }
    }

    private void passOnWhatFollows() {
        while (!early.isEmpty() && early.firstKey() == number + 1) {
            number++;
            pass(early.pollFirstEntry().getValue());
        }
    }

    private void pass(Publication publication) {
        for (var leg : legs) {
            leg.offer(publication);
        }
    }
}
