package nl.tafelronde.lab;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.lab.domain.ObservationEntity;
import nl.tafelronde.lab.domain.ObservationRepository;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What facilitators notice during the evening, per phase. Seen by facilitators only, until it becomes part of the outcome. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Observations {

    private final ObservationRepository observations;
    private final SessionAccess access;
    private final Clock clock;

    Observations(ObservationRepository observations, SessionAccess access, Clock clock) {
        this.observations = observations;
        this.access = access;
        this.clock = clock;
    }

    /** Everything that was noticed, by phase; phases without anything are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Observation> of(Actor actor, LabSessionId session) {
        access.require(actor, Permission.RUN_SESSION, session);
        var byPhase = new LinkedHashMap<UUID, Observation>();
        observations.findBySession(session.value()).forEach(it -> byPhase.put(it.phase(), it.read()));
        return byPhase;
    }

    /** Whether something was noticed in a phase that is not in this programme. */
    boolean anyOutside(LabSessionId session, Programme programme) {
        return observations.findBySession(session.value()).stream()
                .anyMatch(it -> programme.phase(it.phase()).isEmpty() && !it.read().text().isEmpty());
    }

    /** @param version as it was read, 0 for a first one; refuses {@code kernel.stale} when somebody else wrote since */
    public Observation write(Actor actor, LabSessionId session, UUID phase, long version, String text, Language language) {
        access.require(actor, Permission.RUN_SESSION, session);
        if (access.present(session).programme().phase(phase).isEmpty()) {
            throw Refusal.notFound("lab.phase-gone");
        }
        var known = observations.findBySessionAndPhase(session.value(), phase);
        if (known.map(ObservationEntity::version).orElse(0L) != version) {
            throw Refusal.conflict("kernel.stale");
        }
        var observation = known.orElseGet(() -> new ObservationEntity(session.value(), phase));
        observation.write(text, language, clock.instant());
        try {
            return observations.saveAndFlush(observation).read();
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException writtenMeanwhile) {
            throw Refusal.conflict("kernel.stale");
        }
    }
}
