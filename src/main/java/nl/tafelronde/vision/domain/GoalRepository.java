package nl.tafelronde.vision.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps the goals of all spaces. */
public interface GoalRepository extends JpaRepository<GoalEntity, UUID> {

    List<GoalEntity> findBySpaceOrderByPosition(UUID space);

    /** For a change: other changes of this goal wait until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select goal from GoalEntity goal where goal.id = :id")
    Optional<GoalEntity> held(UUID id);

    /** For a change of the list: other changes of this space's goals wait until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select goal from GoalEntity goal where goal.space = :space order by goal.position")
    List<GoalEntity> heldIn(UUID space);
}
