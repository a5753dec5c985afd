package nl.tafelronde.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import nl.tafelronde.mail.domain.NewMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail going out. What may wait goes through the outbox: stored in the transaction that asks for it, tried until the mail
 * server takes it or two days have gone by, and never sent twice. What carries a secret is only ever in memory. Without a
 * mail server ({@code spring.mail.host}) nothing is sent; administrators see in the outbox what would be. Nothing about the
 * receiver is ever logged.
 */
@Service
public class Mails {

    /** The most characters of a key. */
    public static final int KEY_MAX = 160;

    private static final Logger log = LoggerFactory.getLogger(Mails.class);
    private static final int LAST_SECONDS = 10;
    /** How many are put in at once: their words are in memory together. */
    private static final int AT_ONCE = 500;
    /** A link to sign in is good for a quarter of an hour: these pauses between attempts together are shorter. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(20), Duration.ofSeconds(90), Duration.ofMinutes(5));

    private final MailRepository repository;
    private final MailTemplates templates;
    private final SmtpHandOver handOver;
    private final MailRun run;
    private final Sender sender;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;
    private final ExecutorService secrets = Executors.newVirtualThreadPerTaskExecutor();

    Mails(MailRepository repository, MailTemplates templates, SmtpHandOver handOver, MailRun run, Sender sender, Permissions permissions,
            Audit audit, Clock clock) {
        this.repository = repository;
        this.templates = templates;
        this.handOver = handOver;
        this.run = run;
        this.sender = sender;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a mail in the outbox, in the current transaction if there is one; it goes out soon after the commit.
     *
     * @param key what the mail is about and for whom, at most {@value #KEY_MAX} characters without personal data, ending with
     *            the receiver's id, for example {@code outcome/<session>/<participant>}; a second mail with the same key is
     *            not sent
     */
    @Transactional
    @Open("between modules, which decide who is mailed")
    public void post(String key, Mail mail) {
        post(Map.of(key, mail));
    }

    /** As {@link #post(String, Mail)} for many, by key; a few statements, however many there are. */
    @Transactional
    @Open("between modules, which decide who is mailed")
    public void post(Map<String, Mail> mails) {
        var written = new ArrayList<NewMails.NewMail>();
        mails.forEach((key, mail) -> {
            written.add(written(key, mail));
            if (written.size() == AT_ONCE) {
                repository.add(written, clock.instant());
                written.clear();
            }
        });
        if (!written.isEmpty()) {
            repository.add(written, clock.instant());
        }
        AfterCommit.run(run::soon);
    }

    private NewMails.NewMail written(String key, Mail mail) {
        if (key.isBlank() || key.length() > KEY_MAX) {
            throw new IllegalArgumentException("A mail's key has 1 to " + KEY_MAX + " characters");
        }
        var written = templates.write(mail);
        var calendar = mail.calendar();
        return new NewMails.NewMail(Ids.next(), key, mail.template(), mail.to().value(), mail.language().tag(), written.subject(), written.words(),
                written.page(), written.stop(), calendar == null ? null : calendar.method(), calendar == null ? null : calendar.text());
    }

    /**
     * Sends a mail that carries a secret, such as a link to sign in: not kept, and offered a few times within minutes, once the
     * current transaction is committed or at once when there is none. Returns immediately.
     */
    @Open("between modules, which decide who is mailed")
    public void send(Mail mail) {
        AfterCommit.run(() -> secrets.execute(() -> deliver(mail)));
    }

    /** What became of the mails whose key begins so: of each receiver the newest. */
    @Transactional(readOnly = true)
    @Open("between modules: ids and states, no addresses")
    public Map<UUID, MailState> fates(String prefix) {
        return repository.states(prefix).stream().collect(Collectors.toMap(it -> MailRow.whose(it.getKey()), MailRepository.Fate::getState,
                (_, newer) -> newer));
    }

    /** Offers those of these mails that wait or failed to the mail server now. */
    @Transactional
    @Open("between modules, which decide who is mailed")
    public void hurry(String prefix) {
        repository.about(prefix).forEach(it -> it.hurry(clock.instant()));
        AfterCommit.run(run::soon);
    }

    /** Forgets what was sent to somebody and what was to be, of the mails whose keys end so; that there were any stays. */
    @Transactional
    @Open("between modules, which decide whose address is forgotten")
    public void forget(EmailAddress to, UUID whose) {
        repository.forgetTo(to.value(), whose.toString(), clock.instant());
    }

    /** One page of the outbox, the newest first. For administrators. */
    @Transactional(readOnly = true)
    public List<MailCard> list(Actor actor, Set<MailState> states, int page, int size) {
        permissions.requireAdministrator(actor);
        return repository.list(states, PageRequest.of(page, size)).stream().map(MailRow::card).toList();
    }

    /** How many mails are in each state; states without any are left out. */
    @Transactional(readOnly = true)
    public Map<MailState, Long> counts(Actor actor) {
        permissions.requireAdministrator(actor);
        var counts = new EnumMap<MailState, Long>(MailState.class);
        repository.countByState().forEach(it -> counts.put(it.getState(), it.getNumber()));
        return counts;
    }

    /** The words of a mail. Reading it is written down, because it may be personal. */
    @Transactional
    public WrittenMail read(Actor actor, MailId id) {
        permissions.requireAdministrator(actor);
        var row = present(id);
        audit.record(actor, "mail.read", "mail", id.value(), Map.of());
        return row.written();
    }

    /**
     * Offers a mail to the mail server again that failed, may have been lost, or was taken out.
     *
     * @throws Refusal {@code mail.not-again} in any other state
     */
    @Transactional
    public void again(Actor actor, MailId id) {
        permissions.requireAdministrator(actor);
        present(id).again(clock.instant());
        audit.record(actor, "mail.sent-again", "mail", id.value(), Map.of());
        AfterCommit.run(run::soon);
    }

    /**
     * Takes a mail out of the outbox; it can be put back with {@link #again}.
     *
     * @throws Refusal {@code mail.not-drop} when it is under way or gone
     */
    @Transactional
    public void drop(Actor actor, MailId id) {
        permissions.requireAdministrator(actor);
        present(id).drop(clock.instant());
        audit.record(actor, "mail.dropped", "mail", id.value(), Map.of());
    }

    /** Whether there is a mail server. For administrators. */
    public boolean serverKnown(Actor actor) {
        permissions.requireAdministrator(actor);
        return handOver.possible();
    }

    /** Whether mail that comes back later is seen. For administrators. */
    public boolean returnsRead(Actor actor) {
        permissions.requireAdministrator(actor);
        return sender.hears();
    }

    private MailRow present(MailId id) {
        return repository.findById(id.value()).orElseThrow(() -> Refusal.notFound("mail.not-found"));
    }

    private void deliver(Mail mail) {
        if (!handOver.possible()) {
            log.info("{} was not sent: no mail server is configured", mail);
            return;
        }
        var written = templates.write(mail);
        var id = Objects.toString(Ids.next());
        var found = handOver.offer(id, mail.to().value(), written);
        for (var pause : PAUSES) {
            if (found.answer() != SmtpHandOver.Answer.LATER) {
                break;
            }
            log.warn("{} could not be sent yet: {}", mail, found.problem());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            }
            found = handOver.offer(id, mail.to().value(), written);
        }
        if (found.answer() == SmtpHandOver.Answer.TAKEN) {
            log.info("{} was sent", mail);
        } else {
            log.error("{} could not be sent: {}", mail, found.problem());
        }
    }

    @PreDestroy
    void finish() throws InterruptedException {
        secrets.shutdown();
        if (!secrets.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
            log.warn("Stopped with mail still under way");
            secrets.shutdownNow();
        }
    }
}
