package nl.tafelronde.mail;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.tafelronde.mail.domain.MailRepository;
import nl.tafelronde.mail.domain.MailRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox, a few mails at a time. A mail is taken in a transaction of its own before it is offered to the mail
 * server, so that no other node offers it too. When a node dies in between, the mail is unsure and not sent again by itself.
 */
@Component
class MailRun {

    private static final Logger log = LoggerFactory.getLogger(MailRun.class);
    /** Longer than a mail server that hangs can keep one mail. */
    static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private static final int ATTEMPTS = 10;
    /** So many mails of this node are offered to the mail server at the same time. */
    private static final int AT_ONCE = 4;

    private final MailRepository repository;
    private final SmtpHandOver handOver;
    private final SealedLinks seals;
    private final Clock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;
    private final ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    /** Somebody asked since the last run began; that run may have looked just too early. */
    private final AtomicBoolean asked = new AtomicBoolean();

    MailRun(MailRepository repository, SmtpHandOver handOver, SealedLinks seals, Clock clock, @Value("${tafelronde.retention.mail:30d}") Duration kept,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.handOver = handOver;
        this.seals = seals;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // others take mails all the time: what was due a moment ago is no reason to stop
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Begins a run, unless enough of them are going on: those find what is due as well. */
    @Scheduled(initialDelayString = "${tafelronde.mail.every:PT15S}", fixedDelayString = "${tafelronde.mail.every:PT15S}")
    void soon() {
        asked.set(true);
        if (free.tryAcquire()) {
            runners.execute(() -> {
                asked.set(false);
                try {
                    run();
                } finally {
                    free.release();
                }
                if (asked.get()) {
                    soon();
                }
            });
        }
    }

    /** Sends what is due; stops when the mail server cannot be reached, because the next mail would fare no better. */
    void run() {
        try {
            again(this::tidy);
            while (handOver.possible()) {
                var next = again(this::take);
                if (next.isEmpty() || !send(next.get())) {
                    return;
                }
            }
        } catch (RuntimeException failed) {
            log.error("The outbox stopped and goes on later: {}", failed.getClass().getSimpleName());
        }
    }

    /** Forgets what was settled long ago. */
    @Scheduled(initialDelayString = "PT12M", fixedRateString = "P1D")
    void forget() {
        var removed = within(() -> repository.forgetEndedBefore(clock.instant().minus(kept)));
        if (removed > 0) {
            log.info("Retention: receivers and words of {} mails were removed from the outbox", removed);
        }
    }

    private boolean tidy() {
        var now = clock.instant();
        repository.abandoned(now).forEach(it -> it.unsure(now, "the node that sent it stopped"));
        repository.late(now.minus(MailRow.GIVEN_UP_AFTER)).forEach(it -> it.failed(now, "not sent within two days"));
        return true;
    }

    private Optional<Taken> take() {
        var now = clock.instant();
        return repository.due(now, 1).stream().findFirst().map(row -> {
            row.take(now.plus(UNDER_WAY));
            return new Taken(row.id(), row.kind(), row.receiver(), row.written());
        });
    }

    /** True when the next mail may go. */
    private boolean send(Taken mail) {
        var found = handOver.offer(mail.id().toString(), mail.receiver(), seals.open(mail.receiver(), mail.written()));
        again(() -> {
            repository.findById(mail.id()).ifPresent(row -> settle(row, found, clock.instant()));
            return true;
        });
        if (found.answer() == SmtpHandOver.Answer.TAKEN) {
            log.info("Mail {} ({}) was sent", mail.id(), mail.kind());
            return true;
        }
        log.warn("Mail {} ({}) was not sent: {}: {}", mail.id(), mail.kind(), found.answer(), found.problem());
        return found.answered();
    }

    private static void settle(MailRow row, SmtpHandOver.Found found, Instant now) {
        switch (found.answer()) {
            case TAKEN -> row.sent(now);
            case LATER -> row.later(now, found.problem());
            case REFUSED -> row.failed(now, found.problem());
            case UNSURE -> row.unsure(now, found.problem());
        }
    }

    @PreDestroy
    void finish() {
        runners.shutdown();
    }

    /** Once more when another node, or an administrator, was at the same mail at the same moment. */
    private <T> T again(Supplier<T> work) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return within(work);
            } catch (OptimisticLockingFailureException another) {
                log.debug("A mail was changed by somebody else; attempt {}", attempt);
            }
        }
        return within(work);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private record Taken(UUID id, String kind, String receiver, WrittenMail written) {
    }
}
