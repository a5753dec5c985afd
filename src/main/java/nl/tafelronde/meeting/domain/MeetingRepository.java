package nl.tafelronde.meeting.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps meetings. */
public interface MeetingRepository extends JpaRepository<Meeting, UUID> {

    @Query("select m from Meeting m where m.space = :space order by m.startsAt desc, m.id")
    List<Meeting> inSpace(UUID space);

    boolean existsBySpace(UUID space);

    @Query("select m.space from Meeting m where m.id = :id")
    Optional<UUID> spaceOf(UUID id);

    /** Those of a space that go ahead and are not over, the next one first. */
    @Query("""
            select m from Meeting m where m.space = :space and m.state = nl.tafelronde.meeting.MeetingState.PLANNED and m.overAt > :now
            order by m.startsAt, m.id""")
    List<Meeting> next(UUID space, Instant now);

    /** The meeting that came of a poll and goes ahead. */
    @Query("select m from Meeting m where m.poll = :poll and m.state = nl.tafelronde.meeting.MeetingState.PLANNED")
    List<Meeting> plannedOf(UUID poll);

    /** Holds off everybody else who changes the meeting or says whether they come. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> hold(UUID id);
}
