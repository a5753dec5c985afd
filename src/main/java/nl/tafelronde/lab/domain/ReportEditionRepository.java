package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.lab.ReportEdition;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps the frozen editions of reports. */
public interface ReportEditionRepository extends JpaRepository<ReportEditionEntity, UUID> {

    List<ReportEditionEntity> findBySessionOrderByNumber(UUID session);

    Optional<ReportEditionEntity> findBySessionAndNumber(UUID session, int number);

    /** Without their texts. */
    @Query("""
            select new nl.tafelronde.lab.ReportEdition(it.number, it.hash, it.what, it.why, it.publishedAt,
                case when it.takenBackAt is null then false else true end)
            from ReportEditionEntity it where it.session = :session order by it.number""")
    List<ReportEdition> cards(UUID session);
}
