package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in mails that arrived. */
final class Letters {

    private static final Pattern POLL = Pattern.compile("http://\\S+/p/([\\w-]{40})");

    private Letters() {
    }

    /** The token of the personal link to a date poll. */
    static String pollToken(MimeMessage mail) {
        var found = POLL.matcher(words(mail));
        assertThat(found.find()).as("a personal link in the mail").isTrue();
        return found.group(1);
    }

    /** The personal link to what stands under this path, as it is in the mail. */
    static String link(MimeMessage mail, String path) {
        var found = Pattern.compile("http://\\S+" + path + "[\\w-]{40}\\S*").matcher(words(mail));
        assertThat(found.find()).as("a personal link in the mail").isTrue();
        return found.group();
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String words(MimeMessage mail) {
        return String.join("\n", parts(mail, "text/plain"));
    }

    /** The parts of this media type, however deep. */
    static List<String> parts(MimeMessage mail, String type) {
        try {
            var found = new ArrayList<String>();
            collect(mail.getContent(), type, found);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void collect(Object content, String type, List<String> found) throws MessagingException, IOException {
        if (content instanceof MimeMultipart several) {
            for (var part = 0; part < several.getCount(); part++) {
                var each = several.getBodyPart(part);
                if (each.getContent() instanceof MimeMultipart inner) {
                    collect(inner, type, found);
                } else if (each.isMimeType(type)) {
                    found.add(new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
