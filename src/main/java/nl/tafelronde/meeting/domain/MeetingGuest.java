package nl.tafelronde.meeting.domain;

import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.meeting.Coming;
import nl.tafelronde.meeting.MeetingGuestId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited, as they are kept. Printing it shows nobody.
 *
 * @param told       the sequence they were mailed; -1 for none
 * @param inCalendar whether they were ever mailed an invitation for their calendar
 * @param places     how often a place came free for them
 * @param placesTold about how many of those they were mailed
 * @param sharedWith who else of the poll, at the same address, is mailed in their stead; nobody ever sees it
 */
public record MeetingGuest(MeetingGuestId id, UUID meeting, UUID pollGuest, @Nullable UUID participant, @Nullable UUID account, String name,
        @Nullable EmailAddress email, Language language, @Nullable StakeholderGroup group, boolean invited, int line, Coming coming, int told,
        boolean stopped, boolean removed, boolean inCalendar, int places, int placesTold, @Nullable UUID sharedWith) {

    /** Whether a place came free for them of which they have not heard. */
    public boolean hasNewPlace() {
        return invited && coming != Coming.NO && places > placesTold;
    }

    @Override
    public String toString() {
        return "MeetingGuest[" + id + "]";
    }
}
