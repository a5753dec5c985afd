package nl.tafelronde.poll.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps date polls. */
public interface DatePollRepository extends JpaRepository<DatePoll, UUID> {

    List<DatePoll> findBySpaceOrderByCreatedAtDesc(UUID space);

    @Query("select p.space from DatePoll p where p.id = :id")
    Optional<UUID> spaceOf(UUID id);

    /** Polls that take answers: those whose reminders may be due. */
    @Query("select p.id from DatePoll p where p.state = nl.tafelronde.poll.PollState.OPEN and p.deadlineAt > :now and p.reminded < 2")
    List<UUID> remindable(Instant now);
}
