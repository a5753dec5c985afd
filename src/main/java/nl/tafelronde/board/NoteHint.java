package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a facilitator may want to look at in a note. It blocks nothing, and nobody else is told. */
public enum NoteHint {
    /** A word that stands in a list. */
    WORD, PHONE, EMAIL,
    /** A number like that of a citizen. */
    CITIZEN_NUMBER;

    /** As it stands in JSON, for example {@code citizen-number}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
