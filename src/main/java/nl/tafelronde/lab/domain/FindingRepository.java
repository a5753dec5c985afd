package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The findings of an evening, the eldest first. */
public interface FindingRepository extends JpaRepository<FindingEntity, UUID> {

    List<FindingEntity> findBySessionAndRemovedAtIsNullOrderByMadeAtAscIdAsc(UUID session);

    List<FindingEntity> findBySessionAndPhaseAndOnScreenTrueAndRemovedAtIsNullOrderByMadeAtAscIdAsc(UUID session, UUID phase);
}
