package nl.tafelronde.poll;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/** What a poll settled, for the module that makes the meeting. */
public record ChosenDate(DatePollId poll, UUID space, Localized title, Localized explanation, String location, @Nullable UUID organiser,
        PollOption option, List<Guest> guests) {

    /**
     * Somebody who was asked, with how they are reached.
     *
     * @param place in the line of who said yes to a date with places, from 1; 0 for who did not, and for a date where everybody fits
     * @param sharedWith who else at the same address is mailed in their stead, or null; to be shown to nobody
     */
    public record Guest(PollGuestId id, Invitee person, int place, @Nullable PollGuestId sharedWith) {
    }
}
