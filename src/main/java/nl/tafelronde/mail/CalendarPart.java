package nl.tafelronde.mail;

import java.util.regex.Pattern;

/**
 * A calendar file that goes with a mail: as a part that mail programs show (RFC 6047), and attached for those that do not.
 *
 * @param method what the receiver's calendar does with it (RFC 5546): {@code REQUEST} or {@code CANCEL}
 * @param text   the whole file, at most {@value #LONGEST} characters
 */
public record CalendarPart(String method, String text) {

    /** The most characters of a calendar file. */
    public static final int LONGEST = 60_000;

    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,12}");

    public CalendarPart {
        if (!METHOD.matcher(method).matches() || text.length() > LONGEST) {
            throw new IllegalArgumentException("Not a calendar part: " + method + ", " + text.length() + " characters");
        }
    }

    /** It is about one person's meeting: only its method may be logged. */
    @Override
    public String toString() {
        return "CalendarPart[" + method + "]";
    }
}
