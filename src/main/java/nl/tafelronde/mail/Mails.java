package nl.tafelronde.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.tafelronde.kernel.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends mail, on a thread of its own and only after the transaction that asked for it has been committed. Without a mail
 * server ({@code spring.mail.host}) nothing is sent and the log says so. Nothing about the receiver is ever logged.
 */
@Service
public class Mails {

    private static final Logger log = LoggerFactory.getLogger(Mails.class);
    private static final int AT_ONCE = 2;
    private static final int LAST_SECONDS = 10;

    private final ObjectProvider<JavaMailSender> sender;
    private final MailTemplates templates;
    private final MailSettings settings;
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("mail-", 0).factory());

    Mails(ObjectProvider<JavaMailSender> sender, MailTemplates templates, MailSettings settings) {
        this.sender = sender;
        this.templates = templates;
        this.settings = settings;
    }

    /** Sends the mail once the current transaction is committed, or at once when there is none; returns immediately. */
    @Open("between modules, which decide who is mailed")
    public void send(Mail mail) {
        send(mail, _ -> { });
    }

    /**
     * As {@link #send(Mail)}.
     *
     * @param afterwards is told, on the thread that sent, whether the mail server took the mail
     */
    @Open("between modules, which decide who is mailed")
    public void send(Mail mail, Consumer<Boolean> afterwards) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            senders.execute(() -> afterwards.accept(deliver(mail)));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                senders.execute(() -> afterwards.accept(deliver(mail)));
            }
        });
    }

    private boolean deliver(Mail mail) {
        var server = sender.getIfAvailable();
        if (server == null) {
            log.info("{} was not sent: no mail server is configured", mail);
            return false;
        }
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(mail.to().value());
            helper.setSubject(templates.subject(mail));
            helper.setText(templates.text(mail), templates.html(mail));
            message.setHeader("Content-Language", mail.language().tag());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stop() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.stop() + ">");
            }
            server.send(message);
            log.info("{} was sent", mail);
            return true;
        } catch (MailException | MessagingException failed) {
            log.error("{} could not be sent: {}", mail, failed.getClass().getSimpleName());
            return false;
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        senders.shutdown();
        if (!senders.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Stopped with mail still under way");
        }
    }
}
