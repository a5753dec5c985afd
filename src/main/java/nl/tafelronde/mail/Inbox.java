package nl.tafelronde.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what arrives at the address that mail comes from: notices that a mail came back, and what calendars answer. What is
 * understood is removed from the mailbox once it is settled; everything else stays there, read, for people. Every step may
 * happen twice, on two nodes or after a crash, and comes to the same.
 */
@Component
class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 200;
    private static final int LARGEST_BYTES = 1_000_000;
    private static final String PATIENCE_MS = "20000";

    private final MailSettings settings;
    private final MailRepository repository;
    private final List<CalendarAnswers> calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("inbox").factory());
    private final AtomicBoolean reading = new AtomicBoolean();

    Inbox(MailSettings settings, MailRepository repository, List<CalendarAnswers> calendars, Clock clock, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.repository = repository;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "${tafelronde.mail.inbox.every:PT1M}")
    void soon() {
        if (settings.inbox() != null && reading.compareAndSet(false, true)) {
            reader.execute(() -> {
                try {
                    read(settings.inbox());
                } catch (MessagingException | RuntimeException failed) {
                    log.error("The mailbox could not be read and is tried again: {}", failed.getClass().getSimpleName());
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /**
     * Reads what is new, at most {@value #AT_ONCE} messages.
     *
     * @throws MessagingException when the mail server cannot be reached or does not let us in
     */
    void read(MailSettings.Inbox inbox) throws MessagingException {
        var scheme = inbox.tls() ? "imaps" : "imap";
        try (var store = Session.getInstance(properties(scheme)).getStore(scheme)) {
            store.connect(inbox.host(), inbox.port(), inbox.username(), inbox.password());
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Arrays.copyOf(fresh, Math.min(fresh.length, AT_ONCE))) {
                    look(message);
                }
            }
        }
    }

    private void look(Message message) throws MessagingException {
        switch (judge(message)) {
            case SETTLED -> message.setFlag(Flags.Flag.DELETED, true);
            case FOR_PEOPLE -> message.setFlag(Flags.Flag.SEEN, true);
            case NOT_YET -> log.debug("A notice came before its mail was settled");
        }
    }

    private Outcome judge(Message message) throws MessagingException {
        if (message.getSize() > LARGEST_BYTES) {
            return Outcome.FOR_PEOPLE;
        }
        try {
            var returned = Arrived.returned(message);
            if (returned.isPresent()) {
                return settle(returned.get());
            }
            var answer = Arrived.calendarAnswer(message);
            return answer.isPresent() && calendars.stream().anyMatch(it -> it.take(answer.get().from(), answer.get().calendar()))
                    ? Outcome.SETTLED : Outcome.FOR_PEOPLE;
        } catch (MessagingException | IOException unreadable) {
            log.warn("A message in the mailbox cannot be read and stays there: {}", unreadable.getClass().getSimpleName());
            return Outcome.FOR_PEOPLE;
        }
    }

    private Outcome settle(Arrived.Returned returned) {
        var outcome = transaction.execute(_ -> repository.findById(returned.mail()).map(row -> {
            if (row.state() == MailState.SENDING) {
                return Outcome.NOT_YET;
            }
            row.returned(clock.instant(), "came back: " + returned.status());
            return Outcome.SETTLED;
        }).orElse(Outcome.SETTLED));
        log.info("Mail {} came back: {}", returned.mail(), returned.status());
        return outcome;
    }

    /** Looking at a message must not mark it as read: it is new until it is settled. */
    private static Properties properties(String scheme) {
        var properties = new Properties();
        properties.putAll(java.util.Map.of("mail." + scheme + ".connectiontimeout", PATIENCE_MS, "mail." + scheme + ".timeout", PATIENCE_MS,
                "mail." + scheme + ".writetimeout", PATIENCE_MS, "mail." + scheme + ".peek", "true",
                "mail." + scheme + ".ssl.checkserveridentity", "true"));
        return properties;
    }

    @PreDestroy
    void finish() {
        reader.shutdown();
    }

    private enum Outcome { SETTLED, FOR_PEOPLE, NOT_YET }
}
