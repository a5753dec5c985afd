package nl.tafelronde.concern.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Where concerns are kept. */
public interface ConcernRepository extends JpaRepository<ConcernEntity, UUID> {

    List<ConcernEntity> findBySpaceOrderByCreatedAtDesc(UUID space);

    List<ConcernEntity> findByAuthorAndPlaceOrderByCreatedAtDesc(UUID author, UUID place);

    List<ConcernEntity> findByAuthor(UUID author);

    List<ConcernEntity> findByClosedAtBefore(Instant moment);

    /** One step at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ConcernEntity> findLockedById(UUID id);
}
