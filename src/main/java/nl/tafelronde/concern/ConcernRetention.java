package nl.tafelronde.concern;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.concern.domain.ConcernEntity;
import nl.tafelronde.concern.domain.ConcernRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes concerns {@code tafelronde.retention.concern} after they were closed. What nobody closed stays: somebody waits for it. */
@Component
class ConcernRetention {

    private static final Logger log = LoggerFactory.getLogger(ConcernRetention.class);

    private final ConcernRepository repository;
    private final Audit audit;
    private final Clock clock;
    private final Duration kept;

    ConcernRetention(ConcernRepository repository, Audit audit, Clock clock, @Value("${tafelronde.retention.concern:365d}") Duration kept) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "PT12M", fixedRateString = "P1D")
    @Transactional
    public void forget() {
        var old = repository.findByClosedAtBefore(clock.instant().minus(kept));
        old.stream().map(ConcernEntity::id).forEach(it -> audit.record(Actor.SYSTEM, "concern.expired", "concern", it.value(), Map.of()));
        repository.deleteAll(old);
        if (!old.isEmpty()) {
            log.info("Retention: {} closed concerns were removed", old.size());
        }
    }
}
