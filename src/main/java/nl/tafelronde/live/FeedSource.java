package nl.tafelronde.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where a numbered channel keeps its changes: the database. Heals whatever was not delivered from memory. */
public interface FeedSource {

    /** The last number of each of these channels, in one query; 0 or absent for a channel without changes. */
    Map<UUID, Long> numbers(Set<UUID> channels);

    /** The changes after this number, in order and without gaps, at most {@code limit} of them, as seen now. */
    List<Publication> after(UUID channel, long number, int limit);
}
