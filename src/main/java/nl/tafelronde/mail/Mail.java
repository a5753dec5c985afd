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
 * @param stop      where the receiver says that they want no more of these mails; null for mail that they just asked for
 */
public record Mail(EmailAddress to, Language language, String template, List<Object> arguments, @Nullable String link,
        @Nullable String stop) {

    public Mail(EmailAddress to, Language language, String template, List<Object> arguments, @Nullable String link) {
        this(to, language, template, arguments, link, null);
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
