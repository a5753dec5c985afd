package nl.tafelronde.space.domain;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the frameworks that are being worked on. */
public interface FrameworkDraftRepository extends JpaRepository<FrameworkDraftEntity, UUID> {
}
