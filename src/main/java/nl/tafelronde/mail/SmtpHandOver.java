package nl.tafelronde.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Offers one mail to the mail server and says what came of it. What it says never holds an address. */
@Component
class SmtpHandOver {

    /** What came of it. */
    enum Answer {
        /** The server has it. */
        TAKEN,
        /** The server does not have it, and may take it later. */
        LATER,
        /** The server will never take it. */
        REFUSED,
        /** The words had gone out when the line broke, so the server may have it. */
        UNSURE
    }

    /**
     * @param answered whether a mail server was there to say so
     * @param problem  for an operator, without addresses; empty when it was taken
     */
    record Found(Answer answer, boolean answered, String problem) {
    }

    private static final int PERMANENT = 500;

    private final ObjectProvider<JavaMailSenderImpl> servers;
    private final MailSettings settings;

    SmtpHandOver(ObjectProvider<JavaMailSenderImpl> servers, MailSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    /** Whether there is a mail server to offer anything to ({@code spring.mail.host}). */
    boolean possible() {
        return servers.getIfAvailable() != null;
    }

    /** @param id makes the message's own id, the same at every attempt, by which a receiver's server may know a second copy */
    Found offer(String id, String receiver, WrittenMail mail) {
        var server = servers.getIfAvailable();
        if (server == null) {
            return new Found(Answer.LATER, false, "no mail server is configured");
        }
        var message = new Tracked(server.getSession());
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(receiver);
            helper.setSubject(mail.subject());
            helper.setText(mail.words(), mail.page());
            if (mail.calendar() != null) {
                add(helper, mail.calendar());
            }
            message.setHeader("Message-ID", "<" + id + "@" + host() + ">");
            message.setHeader("Content-Language", mail.language().tag());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            server.send(message);
            return new Found(Answer.TAKEN, true, "");
        } catch (MailException | MessagingException | IOException failed) {
            return judge(failed, message.begun);
        }
    }

    /** The third form of the same message, which mail programs offer to take over, and a file for those that do not. */
    private static void add(MimeMessageHelper helper, CalendarPart calendar) throws MessagingException, IOException {
        var bytes = calendar.text().getBytes(StandardCharsets.UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "text/calendar; charset=UTF-8; method=" + calendar.method())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        ((MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent()).addBodyPart(part);
        helper.addAttachment("invite.ics", new ByteArrayDataSource(bytes, "application/ics"));
    }

    private static Found judge(Exception failed, boolean begun) {
        var code = code(failed);
        if (code.isPresent()) {
            return new Found(code.get() >= PERMANENT ? Answer.REFUSED : Answer.LATER, true, "the mail server answered " + code.get());
        }
        var cause = deepest(failed).getClass().getSimpleName();
        return begun ? new Found(Answer.UNSURE, false, "the connection broke after the mail was handed over: " + cause)
                : new Found(Answer.LATER, false, "the mail server could not be reached: " + cause);
    }

    /** The number the server answered with, when it said no. */
    private static Optional<Integer> code(@Nullable Throwable failed) {
        return switch (failed) {
            case null -> Optional.empty();
            case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
            case MailSendException several when several.getMessageExceptions().length > 0 ->
                    Arrays.stream(several.getMessageExceptions()).map(SmtpHandOver::code).flatMap(Optional::stream).findFirst();
            case SMTPSendFailedException send -> code(send.getNextException()).or(() ->
                    send.getReturnCode() < 0 ? Optional.empty() : Optional.of(send.getReturnCode()));
            case MessagingException chained when chained.getNextException() != null -> code(chained.getNextException());
            default -> failed.getCause() == failed ? Optional.empty() : code(failed.getCause());
        };
    }

    private static Throwable deepest(Throwable failed) {
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return deepest(several.getMessageExceptions()[0]);
        }
        var next = failed.getCause();
        return next == null || next == failed ? failed : deepest(next);
    }

    private String host() {
        var from = settings.from();
        return from.substring(from.indexOf('@') + 1).replace(">", "").strip();
    }

    /** Knows whether its words have begun to go out. */
    private static final class Tracked extends MimeMessage {

        private boolean begun;

        private Tracked(Session session) {
            super(session);
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, without);
        }
    }
}
