package nl.tafelronde.meeting.domain;

import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.meeting.Coming;
import nl.tafelronde.meeting.MeetingGuestId;
import org.jspecify.annotations.Nullable;

/** Somebody who is invited, as they are kept. Printing it shows nobody. */
public record MeetingGuest(MeetingGuestId id, UUID meeting, UUID pollGuest, @Nullable UUID participant, @Nullable UUID account, String name,
        @Nullable EmailAddress email, Language language, @Nullable StakeholderGroup group, boolean invited, int line, Coming coming, int told,
        boolean stopped, boolean removed) {

    @Override
    public String toString() {
        return "MeetingGuest[" + id + "]";
    }
}
