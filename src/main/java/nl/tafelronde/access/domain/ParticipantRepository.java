package nl.tafelronde.access.domain;

import java.util.Collection;
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

    /** How many of a group are in one of several places. */
    record PlaceCount(UUID place, StakeholderGroup group, long people) {
    }

    @Query("select new nl.tafelronde.access.domain.ParticipantRepository$PlaceCount(p.place, p.group, count(p)) from ParticipantEntity p where p.place in :places and p.withdrawn is null group by p.place, p.group")
    List<PlaceCount> countByGroup(Collection<UUID> places);
}
