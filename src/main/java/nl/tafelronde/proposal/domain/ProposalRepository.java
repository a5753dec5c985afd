package nl.tafelronde.proposal.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps proposals. */
public interface ProposalRepository extends JpaRepository<Proposal, UUID> {

    /** One step at a time: whoever signs, adds a file or submits at the same moment waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Proposal> findLockedById(UUID id);

    /** Those that are over, with somebody named who took them in, and nothing happened since then. */
    @Query("select p from Proposal p where p.receivedBy is not null and p.changedAt < :moment and (p.state = 'WITHDRAWN' or p.state = 'DECIDED' and p.verdict <> 'DEFERRED')")
    List<Proposal> receivedUntil(Instant moment);
}
