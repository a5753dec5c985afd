package nl.tafelronde.actionpoint.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionState;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps action points. */
public interface ActionPointRepository extends JpaRepository<ActionPoint, UUID> {

    List<ActionPoint> findByPlaceOrderByNumber(UUID place);

    List<ActionPoint> findBySpaceOrderByNumber(UUID space);

    @Query("select a from ActionPoint a where a.email = :email order by a.createdAt")
    List<ActionPoint> ofAddress(String email);

    /** Some of those with an address that ended before that day, and are over still. */
    @Query("select a from ActionPoint a where a.email is not null and a.endedOn < :day order by a.id limit 500")
    List<ActionPoint> withAddressEndedBefore(LocalDate day);

    /** What somebody may have to be reminded of: live, due or to be looked at again until then, and not put off. */
    @Query("""
            select a from ActionPoint a where a.state in :live and (a.due <= :until or a.review <= :until)
                and (a.snoozedUntil is null or a.snoozedUntil <= :today) and a.id > :after order by a.id limit 500""")
    List<ActionPoint> near(Collection<ActionState> live, LocalDate until, LocalDate today, UUID after);
}
