package nl.tafelronde.lab.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps where reports are on their way. */
public interface OutcomeReportRepository extends JpaRepository<OutcomeReportEntity, UUID> {
}
