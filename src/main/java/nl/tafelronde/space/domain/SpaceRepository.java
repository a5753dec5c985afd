package nl.tafelronde.space.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.space.SpaceCard;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Keeps spaces. */
public interface SpaceRepository extends JpaRepository<SpaceEntity, UUID> {

    @Query("""
            select new nl.tafelronde.space.SpaceCard(new nl.tafelronde.space.SpaceId(s.id), s.kind, s.name, mine.role,
                (select count(other) from MemberEntity other where other.space = s.id))
            from SpaceEntity s left join MemberEntity mine on mine.space = s.id and mine.account = :account
            where s.removedAt is null and (:all = true or mine.account is not null)
            order by s.name, s.id""")
    List<SpaceCard> cards(UUID account, boolean all);

    Optional<SpaceEntity> findByKey(String key);

    /** The space, unless it was removed. */
    @Query("select s from SpaceEntity s where s.id = :space and s.removedAt is null")
    Optional<SpaceEntity> present(UUID space);

    /** Holds off everybody else who changes the members or publishes a framework of this space until we are done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SpaceEntity s where s.id = :space and s.removedAt is null")
    Optional<SpaceEntity> hold(UUID space);
}
