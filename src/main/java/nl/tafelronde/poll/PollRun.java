package nl.tafelronde.poll;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jakarta.annotation.PreDestroy;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.DatePollRepository;
import nl.tafelronde.poll.domain.GuestRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts into the outbox what polls still have to mail, a few hundred at a time; reminds when it is time; forgets addresses when
 * it is time. Every node does so: whom one looks at another skips, and who is to be reminded is said by whoever holds the poll
 * first.
 */
@Component
class PollRun {

    private static final Logger log = LoggerFactory.getLogger(PollRun.class);

    private final DatePollRepository polls;
    private final GuestRows guests;
    private final AnswerRows answers;
    private final PollMails mails;
    private final Clock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("date-polls").factory());
    /** A run waits to begin; it will find what anybody asks for now. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    PollRun(DatePollRepository polls, GuestRows guests, AnswerRows answers, PollMails mails, Clock clock,
            @Value("${tafelronde.retention.date-poll:90d}") Duration kept, PlatformTransactionManager transactions) {
        this.polls = polls;
        this.guests = guests;
        this.answers = answers;
        this.mails = mails;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void soon() {
        if (waiting.compareAndSet(false, true)) {
            runner.execute(() -> {
                waiting.set(false);
                try {
                    run();
                } catch (RuntimeException failed) {
                    log.error("Mailing about date polls stopped and goes on later: {}", failed.getClass().getSimpleName());
                }
            });
        }
    }

    /** Asks, tells and reminds whoever is due. */
    void run() {
        guests.pollsToAsk(clock.instant()).forEach(this::ask);
        guests.pollsToCancel().forEach(this::cancel);
        guests.pollsToReopen(clock.instant()).forEach(this::reopened);
        polls.remindable(clock.instant()).forEach(this::beDue);
        guests.pollsToRemind(clock.instant()).forEach(this::remind);
        guests.pollsOverWhileReminding(clock.instant()).forEach(poll -> transaction.executeWithoutResult(_ -> {
            answers.hold(poll);
            guests.nobodyDue(poll);
        }));
    }

    private void ask(UUID poll) {
        while (within(() -> polls.findById(poll).filter(it -> it.state() == PollState.OPEN).map(it -> {
            var people = guests.toAsk(poll, it.optionsVersion(), PollMails.AT_ONCE);
            mails.ask(it, people);
            return people.size();
        }).orElse(0)) == PollMails.AT_ONCE) {
            log.debug("More people to ask");
        }
    }

    private void cancel(UUID poll) {
        while (within(() -> polls.findById(poll).filter(it -> it.state() == PollState.CANCELLED).map(it -> {
            var people = guests.toTell(poll, it.round(), PollMails.AT_ONCE);
            mails.cancelled(it, people);
            return people.size();
        }).orElse(0)) == PollMails.AT_ONCE) {
            log.debug("More people to tell");
        }
    }

    private void reopened(UUID poll) {
        while (within(() -> polls.findById(poll).filter(it -> it.state() == PollState.OPEN).map(it -> {
            var people = guests.toTellOpen(poll, PollMails.AT_ONCE);
            mails.reopened(it, people);
            return people.size();
        }).orElse(0)) == PollMails.AT_ONCE) {
            log.debug("More people to tell");
        }
    }

    /** Nobody waits for this unless it is time: who answers is held off only while it is said who is to be reminded. */
    private void beDue(UUID poll) {
        if (!within(() -> polls.findById(poll).filter(it -> it.reminderDue(clock.instant()) > 0).isPresent())) {
            return;
        }
        var due = within(() -> {
            answers.hold(poll);
            return polls.findById(poll).map(it -> {
                var stage = it.reminderDue(clock.instant());
                if (stage == 0) {
                    return 0;
                }
                it.reminded(stage);
                return mails.due(it, null);
            }).orElse(0);
        });
        if (due > 0) {
            log.info("Date poll {}: {} people are reminded", poll, due);
        }
    }

    private void remind(UUID poll) {
        while (within(() -> polls.findById(poll).filter(it -> it.state() == PollState.OPEN).map(mails::remind).orElse(false))) {
            log.debug("More people to remind");
        }
    }

    /** Addresses, names and remarks go some time after a poll is over. */
    @Scheduled(initialDelayString = "PT14M", fixedRateString = "P1D")
    void forget() {
        var forgotten = new AtomicInteger();
        within(() -> forgotten.addAndGet(guests.forgetOverBefore(clock.instant().minus(kept))));
        if (forgotten.get() > 0) {
            log.info("Retention: who {} people of date polls were was forgotten", forgotten.get());
        }
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    @PreDestroy
    void finish() {
        runner.shutdown();
    }
}
