package nl.tafelronde.lab.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps LAB sessions. */
public interface LabSessionRepository extends JpaRepository<LabSession, UUID> {

    /** For a change: holds the row until the transaction ends, so that two facilitators act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LabSession> findLockedById(UUID id);

    @Query("select s.space from LabSession s where s.id = :id")
    Optional<UUID> spaceOf(UUID id);

    @Query("select count(s) > 0 from LabSession s where s.code.liveCode = :code")
    boolean codeTaken(String code);

    @Query("select s from LabSession s where s.code.liveCode = :code")
    Optional<LabSession> withLiveCode(String code);

    /** Sessions that had this code last, the newest first. */
    @Query("select s from LabSession s where s.code.joinCode = :code and s.removedAt is null order by s.createdAt desc")
    List<LabSession> withLastCode(String code);

    /** Sessions that had this code before they got another, the newest first. */
    @Query("select s from LabSession s join s.formerCodes former where former = :code and s.removedAt is null order by s.createdAt desc")
    List<LabSession> withFormerCode(String code);

    Optional<LabSession> findByFileKey(String key);

    @Query("select s from LabSession s where s.space = :space and s.removedAt is null order by s.plan.startsAt desc, s.createdAt desc")
    List<LabSession> inSpace(UUID space);

    @Query("""
            select s from LabSession s where s.space in :spaces and s.removedAt is null
            and s.state <> nl.tafelronde.lab.LabState.PUBLISHED order by s.plan.startsAt desc, s.createdAt desc""")
    List<LabSession> unpublishedIn(Collection<UUID> spaces);
}
