package nl.tafelronde.mail;

import java.util.List;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in their language. Its texts are {@code mail.<template>.subject}, {@code .text} and, when there
 * is a link, {@code .button}.
 *
 * @param arguments fill the placeholders of subject and text
 * @param link      where the button leads, or null
 * @param stop      how the receiver says that they want no more of these mails; null for mail that they just asked for
 * @param calendar  what the receiver's calendar takes over; null when there is nothing
 */
public record Mail(EmailAddress to, Language language, String template, List<Object> arguments, @Nullable String link,
        @Nullable Stop stop, @Nullable CalendarPart calendar) {

    /**
     * How somebody says that they want no more of these.
     *
     * @param link    an address that does so with one click of a mail program (RFC 8058)
     * @param textKey says in the mail what it does
     */
    public record Stop(String link, String textKey) {
    }

    public Mail(EmailAddress to, Language language, String template, List<Object> arguments, @Nullable String link) {
        this(to, language, template, arguments, link, null, null);
    }

    /** @param stop where the receiver takes their address back altogether */
    public Mail(EmailAddress to, Language language, String template, List<Object> arguments, @Nullable String link, String stop) {
        this(to, language, template, arguments, link, new Stop(stop, "mail.stop"), null);
    }

    public Mail {
        arguments = List.copyOf(arguments);
    }

    /** Nothing about the receiver: this is what may be logged. */
    @Override
    public String toString() {
        return "Mail[" + template + ", " + language + "]";
    }
}
