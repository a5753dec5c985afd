package nl.tafelronde.concern;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a concern.
 *
 * @param by the name of the person who is named, empty when their account is gone; null for the author
 */
public record ConcernStep(Kind kind, Instant at, String words, @Nullable Destination destination, @Nullable String by) {

    /** What happened. */
    public enum Kind {
        /** A named person opened it for the first time. */
        READ,
        /** A named person wrote to the author. */
        ANSWERED,
        /** The author wrote back. */
        REPLIED,
        ROUTED, CLOSED, REOPENED;

        /** The key of its name. */
        public String textKey() {
            return "concern.step." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "ConcernStep[" + kind + "]";
    }
}
