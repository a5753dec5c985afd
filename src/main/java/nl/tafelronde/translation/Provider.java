package nl.tafelronde.translation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Translates texts. It is told nothing but the texts and the two languages: not whose they are, nor from where. */
interface Provider {

    /** Translates these texts, or says why not; never throws, and answers within the time that is set. */
    Answer translate(List<String> texts, Language from, Language to);

    /** Which of our languages it knows; empty with a cause when it cannot be asked. */
    Known languages();

    /** What came of a question. */
    sealed interface Answer {

        /** As many texts as were asked for, in their order, not looked at yet. */
        record Texts(List<String> texts) implements Answer {
        }

        /**
         * No answer that is of use.
         *
         * @param detail a status or the name of an error; nothing of any text
         * @param pause  how long it wants to be left alone; null when it does not say
         */
        record Failed(Cause cause, String detail, @Nullable Duration pause) implements Answer {
        }
    }

    /** Which languages it knows. */
    record Known(Set<Language> languages, Answer.@Nullable Failed failed) {
    }

    /** Why there is no answer. */
    enum Cause {
        /** No connection. */
        UNREACHABLE,
        /** No answer, or half of one, within the time that is set. */
        SLOW,
        /** It asks for a pause. */
        BUSY,
        /** It is in trouble itself. */
        TROUBLE,
        /** It does not know us. */
        FORBIDDEN,
        /** It does not want this question. */
        REFUSED,
        /** Its answer is none. */
        NONSENSE;

        /** Whether the next question would fare no better. */
        boolean ofTheProvider() {
            return this != REFUSED && this != NONSENSE;
        }
    }
}
