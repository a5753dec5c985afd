package nl.tafelronde.lab;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One block of an outcome, as it is edited.
 *
 * @param version    given back when saving
 * @param phase      of which phase it tells, for {@link Kind#PHASE}
 * @param heading    at most 120 characters per language; empty takes the one that belongs to the kind
 * @param body       at most 6,000 characters per language
 * @param agreements what was agreed, for {@link Kind#AGREED}
 * @param leftOut    notes that the outcome does not show, though they hang on the wall
 * @param shown      whether the public page has it
 */
public record OutcomeBlock(UUID id, long version, Kind kind, @Nullable UUID phase, Localized heading, Localized body,
        List<Agreement> agreements, Set<UUID> leftOut, boolean shown) {

    /** The most characters of a heading, per language. */
    public static final int HEADING = 120;
    /** The most characters of a text, per language. */
    public static final int BODY = 6000;

    /** What a block is about; decides what is shown below its text. */
    public enum Kind {
        /** The whole in a few sentences, for whoever reads one language only. */
        SUMMARY,
        /** What the evening was for. */
        INTRO,
        /** How many people of each group were there. */
        PEOPLE,
        /** One phase, with the notes on its board. */
        PHASE,
        /** What stands out, as facilitators wrote it down with the notes they saw it in. */
        OBSERVATIONS,
        /** The themes that people formed. */
        THEMES,
        /** What each research team came to. */
        TEAMS,
        /** What happens next, and whom people will hear from. */
        FOLLOW_UP,
        /** Who does what. */
        AGREED,
        /** Anything else. */
        TEXT;

        /** Whether facilitators say from which notes it came; the others know by themselves. */
        public boolean takesNotes() {
            return this == SUMMARY || this == FOLLOW_UP || this == AGREED || this == TEXT;
        }

        /** The key of what this kind is called. */
        public String textKey() {
            return "lab.outcome.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that was agreed.
     *
     * @param text   at most 600 characters per language
     * @param byWhom who takes it up, at most 80 characters; may be empty
     */
    public record Agreement(Localized text, String byWhom) {

        /** The most characters of what was agreed, per language. */
        public static final int TEXT = 600;
        /** The most characters of who takes it up. */
        public static final int BY_WHOM = 80;
    }
}
