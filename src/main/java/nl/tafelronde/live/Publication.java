package nl.tafelronde.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a channel, as each audience may see it. An audience without a variant gets nothing, and learns nothing.
 *
 * @param channel  for example a board
 * @param number   the change's number on the channel: 1, 2, 3 … without gaps; 0 when it has none
 * @param variants what is sent, by audience
 */
public record Publication(UUID channel, long number, Map<Audience, FeedEvent> variants) {

    /** The first variant that fits one of these audiences, or null. */
    public @Nullable FeedEvent variantFor(List<Audience> audiences) {
        for (var audience : audiences) {
            var event = variants.get(audience);
            if (event != null) {
                return event;
            }
        }
        return null;
    }
}
