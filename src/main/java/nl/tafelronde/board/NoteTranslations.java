package nl.tafelronde.board;

import java.util.List;

/**
 * What the notes of a board say in one language, as far as that is known and the reader may read them. Notes in that
 * language are not in it.
 *
 * @param language tag of the language
 * @param number   of the last translation in it; give it back to get those that follow
 */
public record NoteTranslations(String language, long number, List<NoteTranslation> notes) {
}
