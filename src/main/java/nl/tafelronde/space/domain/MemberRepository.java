package nl.tafelronde.space.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Role;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Keeps members. */
public interface MemberRepository extends JpaRepository<MemberEntity, UUID> {

    List<MemberEntity> findBySpaceOrderBySince(UUID space);

    Optional<MemberEntity> findBySpaceAndAccount(UUID space, UUID account);

    long countBySpaceAndRole(UUID space, Role role);

    void deleteByAccount(UUID account);

    /** Counts as a change of each member, so that who is changing one just then is told. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned MemberEntity m set m.organisation = :kept where m.organisation = :gone")
    void moveOrganisation(UUID gone, UUID kept);

    /** The role in a space that was not removed. */
    @Query("""
            select m.role from MemberEntity m join SpaceEntity s on s.id = m.space
            where m.account = :account and m.space = :space and s.removedAt is null""")
    Optional<Role> roleOf(UUID account, UUID space);

    /** A role somebody has in a space. */
    record Held(UUID space, Role role) {
    }

    /** The roles in those of the spaces that were not removed. */
    @Query("""
            select new nl.tafelronde.space.domain.MemberRepository$Held(m.space, m.role) from MemberEntity m join SpaceEntity s on s.id = m.space
            where m.account = :account and m.space in :spaces and s.removedAt is null""")
    List<Held> rolesIn(UUID account, Collection<UUID> spaces);
}
