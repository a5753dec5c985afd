package nl.tafelronde.live;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that each participant has open on this node. Nobody needs many: who opens one more loses the oldest, which
 * is the one that a lost network left behind.
 */
final class Screens {

    static final int MOST = 5;

    private final Map<Audience, SequencedSet<Reader>> open = new ConcurrentHashMap<>();

    /** Counts for readers that are one person first of all; facilitators and projectors are not counted. */
    void opened(Reader.Leg leg) {
        var person = leg.following().audiences().getFirst();
        if (!person.personal()) {
            return;
        }
        open.compute(person, (_, known) -> {
            var readers = known == null ? new LinkedHashSet<Reader>() : known;
            readers.add(leg.reader());
            if (readers.size() > MOST) {
                readers.removeFirst().end();
            }
            return readers;
        });
    }

    void closed(Reader.Leg leg) {
        open.computeIfPresent(leg.following().audiences().getFirst(), (_, readers) -> {
            readers.remove(leg.reader());
            return readers.isEmpty() ? null : readers;
        });
    }
}
