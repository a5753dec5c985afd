package nl.tafelronde.access;

import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when joining a place.
 *
 * @param id      chosen at random by the phone and known to nobody else; joining again with it gives the same participant
 * @param name    at most 40 characters; unique in the place
 * @param email   optional, kept only with consent
 * @param consent that outcomes may be mailed to this address
 * @param invite  that invitations for what follows may be mailed to it too; counts only with consent
 */
public record Joining(UUID id, String name, StakeholderGroup group, Language language, @Nullable String email,
        boolean consent, boolean invite) {

    /** Somebody who does not ask for invitations. */
    public Joining(UUID id, String name, StakeholderGroup group, Language language, @Nullable String email, boolean consent) {
        this(id, name, group, language, email, consent, false);
    }

    @Override
    public String toString() {
        return "Joining[" + group + ", " + language + "]";
    }
}
