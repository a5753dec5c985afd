package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a note is hidden, for facilitators and for its author only.
 *
 * @param words   in the facilitator's own words, at most {@value #WORDS_MAX} characters; null for none
 * @param changed true when its author changed it since, so that a facilitator looks again; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hiding(Reason reason, @Nullable String words, @Nullable Boolean changed) {

    /** The most characters of a facilitator's own words. */
    public static final int WORDS_MAX = 200;

    /** What there is to choose from. */
    public enum Reason {
        /** It names somebody, or says something private of somebody. */
        PERSONAL,
        HURTFUL,
        /** It hangs there already. */
        DOUBLE,
        /** It is about something else than was asked. */
        OFF_TOPIC,
        /** The words say why. */
        OTHER;

        /** As it stands in JSON, for example {@code off-topic}. */
        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
