package nl.tafelronde.poll;

import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to ask. Printing it shows nobody.
 *
 * @param name  as the organisers know them; may be empty
 * @param email null when they left none: then a printed link reaches them
 */
public record Invitee(String name, @Nullable EmailAddress email, Language language, @Nullable StakeholderGroup group,
        @Nullable ParticipantId participant, @Nullable AccountId account) {

    @Override
    public String toString() {
        return "Invitee[" + group + ", " + language + "]";
    }
}
