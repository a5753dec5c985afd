package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps phase templates. */
public interface PhaseTemplateRepository extends JpaRepository<PhaseTemplate, UUID> {

    /** Those of the space, and those of all spaces. */
    @Query("select t from PhaseTemplate t where (t.space = :space or t.space is null) and t.removedAt is null order by t.createdAt")
    List<PhaseTemplate> usableIn(UUID space);

    Optional<PhaseTemplate> findByTemplateKey(String key);
}
