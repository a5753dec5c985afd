package nl.tafelronde.board.web;

import nl.tafelronde.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A better translation as it is sent. */
record BetterTranslation(@Nullable String text) {

    String words() {
        if (text == null) {
            throw Refusal.invalid("kernel.malformed");
        }
        return text;
    }

    /** Never what it says: this is what may be logged. */
    @Override
    public String toString() {
        return "BetterTranslation[" + (text == null ? 0 : text.length()) + "]";
    }
}
