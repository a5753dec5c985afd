package nl.tafelronde.translation;

import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.live.Topics;
import nl.tafelronde.translation.domain.TranslationStore;
import nl.tafelronde.translation.domain.TranslationStore.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has translated what was asked for, a few questions at a time and never on anybody's request. What is to be done is claimed
 * in the database first, so that two nodes do not ask the same. A provider in trouble is left alone for longer and longer;
 * until it is well again everybody reads the originals.
 *
 * @see <a href="file:src/docs/decisions/0012-translations.md">decision 0012</a>
 */
@Component
class TranslationRun {

    private static final Logger log = LoggerFactory.getLogger(TranslationRun.class);
    /** So many texts go in one question … */
    private static final int TEXTS = 20;
    /** … and together no more than this many characters. */
    private static final int CHARACTERS = 4_000;
    private static final int ATTEMPTS = 10;
    /** An answer that is none is asked for once more, alone; after that the sentence itself is the trouble. */
    private static final int SENSELESS_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP_FOR = Duration.ofHours(1);
    private static final int PROBLEM = 250;

    private final TranslationStore store;
    private final Provider provider;
    private final TranslationSettings settings;
    private final ApplicationEventPublisher events;
    private final Topics topics;
    private final Clock clock;
    private final Duration kept;
    private final TransactionTemplate transaction;
    private final CircuitBreaker breaker;
    private final Bucket bucket;
    private final ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Instant leaveAloneUntil = Instant.MIN;

    TranslationRun(TranslationStore store, Provider provider, TranslationSettings settings, ApplicationEventPublisher events, Topics topics,
            Clock clock, @Value("${tafelronde.retention.translations:365d}") Duration kept, PlatformTransactionManager transactions) {
        this.store = store;
        this.provider = provider;
        this.settings = settings;
        this.events = events;
        this.topics = topics;
        this.clock = clock;
        this.kept = kept;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // others take work all the time: what was due a moment ago is no reason to stop
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.breaker = CircuitBreaker.of("translation", CircuitBreakerConfig.custom().slidingWindowSize(6).minimumNumberOfCalls(3)
                .failureRateThreshold(60).permittedNumberOfCallsInHalfOpenState(1).clock(clock)
                .currentTimestampFunction(it -> it.instant().toEpochMilli(), TimeUnit.MILLISECONDS)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(10), 2, Duration.ofMinutes(5))).build());
        this.breaker.getEventPublisher().onStateTransition(_ -> topics.changed(Translations.PROVIDER));
        this.bucket = Bucket.builder().addLimit(it -> it.capacity(Math.max(1, settings.perMinute() / 4)).refillGreedy(settings.perMinute(), Duration.ofMinutes(1))).build();
        this.free = new Semaphore(settings.atOnce());
    }

    /** What the provider cannot do at this moment; for the people who look after it. */
    boolean resting() {
        return breaker.getState() == CircuitBreaker.State.OPEN || clock.instant().isBefore(leaveAloneUntil);
    }

    /** Forgets that there was trouble: somebody looked after it. */
    void wake() {
        leaveAloneUntil = Instant.MIN;
        breaker.reset();
        soon();
    }

    /** Begins a run, unless enough of them are going on: those find what is due as well. */
    @Scheduled(initialDelayString = "${tafelronde.translation.every:5s}", fixedDelayString = "${tafelronde.translation.every:5s}")
    void soon() {
        if (!settings.configured()) {
            return;
        }
        asked.set(true);
        if (free.tryAcquire()) {
            runners.execute(() -> {
                asked.set(false);
                try {
                    run();
                } finally {
                    finished();
                }
            });
        }
    }

    /** Of two that look at the same moment, one passes over what the other held and did not take: whoever ends last looks once more. */
    private void finished() {
        var again = asked.get();
        if (free.availablePermits() < settings.atOnce() - 1) {
            asked.set(true);
        }
        free.release();
        if (again || free.availablePermits() == settings.atOnce() && asked.get()) {
            soon();
        }
    }

    void run() {
        try {
            while (!clock.instant().isBefore(leaveAloneUntil) && breaker.tryAcquirePermission()) {
                var jobs = bucket.tryConsume(1) ? within(() -> {
                    var now = clock.instant();
                    return store.take(now, now.plus(settings.timeout()).plus(settings.connectTimeout()).plusSeconds(30), TEXTS, CHARACTERS);
                }) : List.<Job>of();
                if (jobs.isEmpty()) {
                    breaker.releasePermission();
                    return;
                }
                if (jobs.size() > 1) {
                    // there may be more than one question's worth: let another of us look too
                    soon();
                }
                ask(jobs);
            }
        } catch (RuntimeException failed) {
            log.error("Translating stopped and goes on later: {}", failed.getClass().getSimpleName());
        }
    }

    private void ask(List<Job> jobs) {
        var first = jobs.getFirst();
        var begun = System.nanoTime();
        var answer = provider.translate(jobs.stream().map(Job::original).toList(), first.source(), first.target());
        var took = System.nanoTime() - begun;
        switch (answer) {
            case Provider.Answer.Texts texts -> {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
                keep(jobs, texts.texts());
            }
            case Provider.Answer.Failed failed -> {
                log.warn("Translating {} texts from {} to {} failed: {}, {}", jobs.size(), first.source().tag(), first.target().tag(),
                        failed.cause(), failed.detail());
                count(failed, took);
                within(() -> {
                    jobs.forEach(it -> postpone(it, failed, jobs.size() > 1));
                    return jobs;
                });
            }
        }
    }

    private void count(Provider.Answer.Failed failed, long took) {
        switch (failed.cause()) {
            case BUSY -> {
                breaker.releasePermission();
                leaveAloneUntil = clock.instant().plus(failed.pause() == null ? BUSY_PAUSE : failed.pause());
                topics.changed(Translations.PROVIDER);
            }
            case REFUSED -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            default -> breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(failed.cause().name()));
        }
    }

    private void keep(List<Job> jobs, List<String> answers) {
        var ready = new HashMap<Telling, Set<UUID>>();
        var name = settings.provider().orElse("");
        within(() -> {
            for (var index = 0; index < jobs.size(); index++) {
                var job = jobs.get(index);
                var verdict = Judgement.of(job.original(), answers.get(index));
                if (verdict.text() == null) {
                    log.warn("A translation from {} to {} was not used: {}", job.source().tag(), job.target().tag(), verdict.fault());
                    senseless(job, "answer not used: " + verdict.fault());
                    continue;
                }
                store.done(job, verdict.text(), name, clock.instant());
                store.askers(job).forEach(it -> ready.computeIfAbsent(new Telling(it.topic(), job.target()), _ -> new HashSet<>()).add(it.subject()));
            }
            return jobs;
        });
        tell(ready);
    }

    private void tell(Map<Telling, Set<UUID>> ready) {
        ready.forEach((telling, subjects) -> {
            events.publishEvent(new TranslationsReady(telling.topic(), telling.language(), Set.copyOf(subjects)));
            topics.changed(telling.topic());
        });
    }

    private record Telling(UUID topic, Language language) {
    }

    private void postpone(Job job, Provider.Answer.Failed failed, boolean together) {
        var why = failed.cause() + ": " + failed.detail();
        var now = clock.instant();
        if (failed.cause() == Provider.Cause.BUSY) {
            store.later(job, leaveAloneUntil, false, cut(why));
        } else if (!failed.cause().ofTheProvider() && together) {
            // one of them spoils it for all: each alone from now on
            store.later(job, now, true, cut(why));
        } else if (failed.cause() == Provider.Cause.REFUSED) {
            store.failed(job, now.plus(GIVEN_UP_FOR), cut(why));
        } else if (failed.cause() == Provider.Cause.NONSENSE) {
            senseless(job, why);
        } else if (job.attempts() + 1 >= ATTEMPTS) {
            store.failed(job, now.plus(GIVEN_UP_FOR), cut(why));
        } else {
            store.later(job, now.plus(pause(job.attempts())), true, cut(why));
        }
    }

    private void senseless(Job job, String why) {
        if (job.attempts() + 1 >= SENSELESS_ATTEMPTS) {
            store.failed(job, clock.instant().plus(GIVEN_UP_FOR), cut(why));
        } else {
            store.later(job, clock.instant().plus(pause(job.attempts())), true, cut(why));
        }
    }

    /** Twice as long after every attempt. */
    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static String cut(String why) {
        return why.length() <= PROBLEM ? why : why.substring(0, PROBLEM);
    }

    @Scheduled(initialDelayString = "PT14M", fixedRateString = "P1D")
    void forget() {
        var removed = within(() -> store.removeMadeBefore(clock.instant().minus(kept)));
        if (removed > 0) {
            log.info("Retention: {} translations by the provider were removed", removed);
        }
    }

    @PreDestroy
    void finish() {
        runners.shutdownNow();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
