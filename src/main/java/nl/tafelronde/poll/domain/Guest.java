package nl.tafelronde.poll.domain;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.poll.PollGuestId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked in a poll, as they are kept. Printing it shows nobody.
 *
 * @param sharedWith who else at the same address is mailed in their stead. Nobody ever sees it: it joins an address that was pasted to
 *                   somebody who was at a session
 * @param spared     whether they were asked in that way
 * @param seenWith   who came on the list with them and is mailed: until that mail went, theirs does not seem to have gone either
 */
public record Guest(PollGuestId id, UUID poll, int position, @Nullable UUID participant, @Nullable UUID account, String name,
        @Nullable EmailAddress email, Language language, @Nullable StakeholderGroup group, int linkVersion, String shownName, String comment,
        int invited, boolean stopped, int toldRound, int reminders, @Nullable Instant openedAt, @Nullable Instant answeredAt, int answeredVersion,
        int receipts, boolean removed, @Nullable UUID sharedWith, boolean spared, @Nullable UUID seenWith) {

    public boolean answered() {
        return answeredAt != null;
    }

    @Override
    public String toString() {
        return "Guest[" + id + "]";
    }
}
