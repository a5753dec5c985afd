package nl.tafelronde.meeting;

import java.util.Locale;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the attendance list, for organisers. Never carries an address.
 *
 * @param told how far the last mail to them is
 */
public record MeetingPerson(MeetingGuestId id, String name, @Nullable StakeholderGroup group, Coming coming, Told told) {

    /** How far a mail is. */
    public enum Told {
        UNREACHABLE, STOPPED, NOT_SENT, SENT, BOUNCED;

        /** The key of the word in the texts files, for example {@code meeting.told.not-sent}. */
        public String textKey() {
            return "meeting.told." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return "MeetingPerson[" + id + ", " + coming + "]";
    }
}
