package nl.tafelronde.concern;

import java.util.UUID;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not for the board.
 *
 * @param id      made by whoever sends it: sent twice it is one concern
 * @param place   where it was written, for example a session
 * @param spot    what that place is called
 * @param author  the participant who wrote it; nobody who reads it gets to know who that is
 * @param text    at most {@value Concerns#TEXT_MAX} characters
 * @param contact how the author wants to be reached about this, at most {@value Concerns#CONTACT_MAX} characters
 */
public record NewConcern(ConcernId id, UUID space, UUID place, Localized spot, @Nullable ParticipantId author, Source source,
        String text, @Nullable String byWhom, Language language, @Nullable String contact) {

    /** How it came in. */
    public enum Source { BOARD, PHONE }

    /** Nothing of what somebody entrusted to us gets into a log. */
    @Override
    public String toString() {
        return "NewConcern[" + id + "]";
    }
}
