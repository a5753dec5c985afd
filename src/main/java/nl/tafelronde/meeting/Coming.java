package nl.tafelronde.meeting;

import java.util.Locale;

/** What somebody says about coming. */
public enum Coming {
    /** Invited, and has said nothing. */
    UNKNOWN, YES, NO,
    /** There is no place for them yet. */
    WAITING,
    /** There was no place, and they are not waiting for one. */
    NOT_INVITED;

    /** The key of the word in the texts files, for example {@code meeting.coming.not-invited}. */
    public String textKey() {
        return "meeting.coming." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
