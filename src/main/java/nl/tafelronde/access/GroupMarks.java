package nl.tafelronde.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.StakeholderGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Which groups may stand beside what people wrote: those with enough people in the place, so that nobody stands alone
 * behind a mark. Remembered for a moment, because it is asked with every note: who comes or goes here counts at once, on
 * another node within {@link #REMEMBERED}.
 *
 * @see <a href="file:src/docs/decisions/0009-nobody-alone-behind-a-mark.md">decision 0009</a>
 */
@Component
public class GroupMarks {

    /** The fewest people of a group behind its mark. */
    public static final int FEWEST = 3;

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Participants participants;
    private final Cache<UUID, Set<StakeholderGroup>> remembered = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(REMEMBERED).build();

    GroupMarks(Participants participants) {
        this.participants = participants;
    }

    /** The groups of which enough people are in this place. */
    public Set<StakeholderGroup> of(UUID place) {
        return remembered.get(place, _ -> enough(participants.countByGroup(place)));
    }

    /** As {@link #of(UUID)} for each of several places; at most one query. */
    public Map<UUID, Set<StakeholderGroup>> of(Collection<UUID> places) {
        return remembered.getAll(places, asked -> {
            var counts = participants.countByGroup(Set.copyOf(asked));
            return asked.stream().collect(Collectors.toMap(it -> it, it -> enough(counts.getOrDefault(it, Map.of()))));
        });
    }

    private static Set<StakeholderGroup> enough(Map<StakeholderGroup, Integer> people) {
        return people.entrySet().stream().filter(it -> it.getValue() >= FEWEST).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    @TransactionalEventListener
    void joined(ParticipantJoined event) {
        remembered.invalidate(event.place());
    }

    @TransactionalEventListener
    void left(ParticipantLeft event) {
        remembered.invalidate(event.place());
    }
}
