package nl.tafelronde.meeting;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import nl.tafelronde.meeting.domain.MeetingRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts into the outbox what people still have to hear about meetings, a few hundred at a time, on every node; forgets when it is time. */
@Component
class MeetingRun {

    private static final Logger log = LoggerFactory.getLogger(MeetingRun.class);
    private static final int AT_ONCE = 200;

    private final MeetingRepository meetings;
    private final MeetingGuestRows guests;
    private final MeetingMails mails;
    private final Clock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("meetings").factory());
    /** A run waits to begin; it will find what anybody asks for now. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    MeetingRun(MeetingRepository meetings, MeetingGuestRows guests, MeetingMails mails, Clock clock,
            @Value("${tafelronde.retention.date-poll:90d}") Duration kept, PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.guests = guests;
        this.mails = mails;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT1M")
    void soon() {
        if (waiting.compareAndSet(false, true)) {
            runner.execute(() -> {
                waiting.set(false);
                try {
                    run();
                } catch (RuntimeException failed) {
                    log.error("Mailing about meetings stopped and goes on later: {}", failed.getClass().getSimpleName());
                }
            });
        }
    }

    void run() {
        guests.meetingsToTell().forEach(this::tell);
    }

    private void tell(UUID id) {
        while (Objects.requireNonNull(transaction.execute(_ -> meetings.findById(id).map(meeting -> {
            var people = guests.toTell(id, meeting.sequence(), meeting.state() == MeetingState.PLANNED, AT_ONCE);
            mails.tell(meeting, people);
            return people.size();
        }).orElse(0))) == AT_ONCE) {
            log.debug("More people to tell");
        }
    }

    @Scheduled(initialDelayString = "PT16M", fixedRateString = "P1D")
    void forget() {
        var forgotten = Objects.requireNonNull(transaction.execute(_ -> guests.forgetOverBefore(clock.instant().minus(kept))));
        if (forgotten > 0) {
            log.info("Retention: who {} people at meetings were was forgotten", forgotten);
        }
    }

    @PreDestroy
    void finish() {
        runner.shutdown();
    }
}
