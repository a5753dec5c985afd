package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the blocks of outcomes. */
public interface OutcomeBlockRepository extends JpaRepository<OutcomeBlockEntity, UUID> {

    List<OutcomeBlockEntity> findBySessionOrderByPosition(UUID session);
}
