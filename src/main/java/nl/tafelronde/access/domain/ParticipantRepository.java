package nl.tafelronde.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.StakeholderGroup;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

/** Participants as they are kept. */
public interface ParticipantRepository extends JpaRepository<ParticipantEntity, UUID> {

    Optional<ParticipantEntity> findByJoiningHash(byte[] joiningHash);

    List<ParticipantEntity> findByPlaceAndWithdrawnIsNullOrderByCreatedAscIdAsc(UUID place);

    @Query("select p.name from ParticipantEntity p where p.place = :place and p.name is not null")
    List<String> namesIn(UUID place);

    /** How many of a group are in a place. */
    record GroupCount(StakeholderGroup group, long people) {
    }

    @Query("select new nl.tafelronde.access.domain.ParticipantRepository$GroupCount(p.group, count(p)) from ParticipantEntity p where p.place = :place and p.withdrawn is null group by p.group")
    List<GroupCount> countByGroup(UUID place);
}
