package nl.tafelronde.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting without its people.
 *
 * @param poll     the date poll it came from
 * @param sequence how often those who are invited were told of a change
 * @param capacity how many places there are; null when everybody fits
 * @param reason   why it does not go ahead; may be empty
 * @param version  goes up with every change; give it back when you change the meeting
 */
public record MeetingDetails(MeetingId id, UUID space, UUID poll, MeetingState state, MeetingPlan plan, int sequence, @Nullable Integer capacity,
        String reason, boolean mayOrganise, long version) {
}
