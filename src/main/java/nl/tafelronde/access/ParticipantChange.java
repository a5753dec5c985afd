package nl.tafelronde.access;

import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What a participant changes about themselves; null leaves a thing as it is. An address is kept only with consent. */
public record ParticipantChange(@Nullable String name, @Nullable Language language, @Nullable String email, boolean consent) {

    @Override
    public String toString() {
        return "ParticipantChange[" + language + "]";
    }
}
