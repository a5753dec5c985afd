package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps observations. */
public interface ObservationRepository extends JpaRepository<ObservationEntity, UUID> {

    Optional<ObservationEntity> findBySessionAndPhase(UUID session, UUID phase);

    List<ObservationEntity> findBySession(UUID session);
}
