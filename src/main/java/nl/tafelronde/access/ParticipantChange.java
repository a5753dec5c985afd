package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a participant changes about themselves; null leaves a thing as it is. An address is kept only with consent.
 *
 * @param invite whether invitations for what follows may be mailed to the address that is or was left
 */
public record ParticipantChange(@Nullable String name, @Nullable Language language, @Nullable String email, boolean consent,
        @Nullable Boolean invite) {

    /** Somebody who says nothing about invitations. */
    public ParticipantChange(@Nullable String name, @Nullable Language language, @Nullable String email, boolean consent) {
        this(name, language, email, consent, null);
    }

    @Override
    public String toString() {
        return "ParticipantChange[" + language + "]";
    }
}
