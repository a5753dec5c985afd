package nl.tafelronde.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.kernel.Refusal;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/** What a message that arrived means to us: a notice of a mail that came back (RFC 3464), or a calendar's answer (RFC 6047). */
final class Arrived {

    private static final Pattern OURS = Pattern.compile("<(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})@[^>]+>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final int DEEPEST = 5;

    private Arrived() {
    }

    /**
     * @param mail   which of ours
     * @param status the number of RFC 3463 that says why; no address
     */
    record Returned(UUID mail, String status) {
    }

    /** @param calendar the file, as it came */
    record Answer(EmailAddress from, String calendar) {
    }

    /** Empty when it is no notice, when it only says that a mail is late, or when the mail was none of ours. */
    static Optional<Returned> returned(Message message) throws MessagingException, IOException {
        if (!(message.getContent() instanceof MultipartReport report) || !(report.getReport() instanceof DeliveryStatus status)) {
            return Optional.empty();
        }
        var failed = IntStream.range(0, status.getRecipientDSNCount()).mapToObj(status::getRecipientDSN)
                .filter(it -> "failed".equalsIgnoreCase(first(it.getHeader("Action")))).findFirst();
        var original = report.getReturnedMessage();
        if (failed.isEmpty() || original == null) {
            return Optional.empty();
        }
        var why = STATUS.matcher(first(failed.get().getHeader("Status")));
        var id = OURS.matcher(first(original.getHeader("Message-ID")));
        return id.matches() ? Optional.of(new Returned(UUID.fromString(id.group(1)), why.find() ? why.group() : "5.0.0")) : Optional.empty();
    }

    /** Empty when nothing in it is a calendar that replies, or nobody says who sent it. */
    static Optional<Answer> calendarAnswer(Message message) throws MessagingException, IOException {
        var calendar = reply(message, 0);
        if (calendar.isEmpty() || message.getFrom() == null || message.getFrom().length != 1
                || !(message.getFrom()[0] instanceof InternetAddress from)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Answer(EmailAddress.of(from.getAddress()), calendar.get()));
        } catch (Refusal noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> reply(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            var type = new ContentType(part.getContentType());
            var method = type.getParameter("method");
            return method == null || !method.toUpperCase(Locale.ROOT).equals("REPLY") ? Optional.empty() : Optional.of(text(part, type));
        }
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            for (var number = 0; number < several.getCount(); number++) {
                var found = reply(several.getBodyPart(number), depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Part part, ContentType type) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(CalendarPart.LONGEST), charset(type));
        }
    }

    /** RFC 5545: UTF-8 unless it says otherwise. */
    private static Charset charset(ContentType type) throws MessagingException {
        var named = type.getParameter("charset");
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            throw new MessagingException("A calendar in characters that nobody knows");
        }
    }

    private static String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0].strip();
    }
}
