package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a note says in another language. It counts for as long as the note has the words and the language it was made from.
 *
 * @param from   tag of the language of those words
 * @param of     of which words: {@link String#hashCode} of the note's text, which a browser can compute too
 * @param text   plain text, never to be taken for HTML; null when there is no translation any more
 * @param person true when somebody wrote it, otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteTranslation(NoteId note, String from, int of, @Nullable String text, @Nullable Boolean person) {
}
