package nl.tafelronde.lab;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a team needs from the municipality. Who of the team asked it is told to nobody.
 *
 * @param answer at most {@value #ANSWER} characters; empty while nobody answered
 * @param version give it back with an answer
 */
public record TeamAsk(UUID id, String text, Language language, Instant askedAt, State state, String answer, @Nullable Instant answeredAt, long version) {

    /** The most characters of what is asked. */
    public static final int TEXT = 500;
    /** The most characters of an answer. */
    public static final int ANSWER = 2_000;

    /** What became of it. */
    public enum State {
        OPEN, ANSWERED,
        /** The municipality does it. */
        TAKEN_OVER;

        public String textKey() {
            return "lab-plan.ask." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
