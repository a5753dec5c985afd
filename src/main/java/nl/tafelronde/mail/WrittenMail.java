package nl.tafelronde.mail;

import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out.
 *
 * @param words the plain text
 * @param page  the same as HTML
 * @param stop  where the receiver says that they want no more of these; null for mail that they just asked for
 * @param calendar what the receiver's calendar takes over; null when there is nothing
 */
public record WrittenMail(Language language, String subject, String words, String page, @Nullable String stop,
        @Nullable CalendarPart calendar) {
}
