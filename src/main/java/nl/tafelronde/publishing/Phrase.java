package nl.tafelronde.publishing;

import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;

/**
 * Some words, and which language they are really in, so that every paper can say so to whoever has it read aloud.
 *
 * @param text plain; a line break stays one
 */
public record Phrase(String text, Language language) {

    /** The words for this reader, with the language they turn out to be in. */
    public static Phrase of(Localized text, Language reader) {
        var shown = text.in(reader);
        var real = text.texts().containsKey(reader) ? reader
                : text.texts().entrySet().stream().filter(it -> it.getValue().equals(shown)).findFirst().map(java.util.Map.Entry::getKey).orElse(reader);
        return new Phrase(shown, real);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
