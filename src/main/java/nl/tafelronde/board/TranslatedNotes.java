package nl.tafelronde.board;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.board.domain.Note;
import nl.tafelronde.kernel.Language;

/** Knows what notes say in another language. Where there is none, notes say what they say in their own language only. */
interface TranslatedNotes {

    /**
     * What these notes say in that language, as far as it is known already. Asks nobody outside.
     *
     * @return by note; a note of which it is not known is absent
     */
    Map<UUID, String> in(Language language, Collection<Note> notes);
}
