package nl.tafelronde.space.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.access.Role;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps members. */
public interface MemberRepository extends JpaRepository<MemberEntity, UUID> {

    List<MemberEntity> findBySpaceOrderBySince(UUID space);

    Optional<MemberEntity> findBySpaceAndAccount(UUID space, UUID account);

    long countBySpaceAndRole(UUID space, Role role);

    void deleteByAccount(UUID account);

    /** The role in a space that was not removed. */
    @Query("""
            select m.role from MemberEntity m join SpaceEntity s on s.id = m.space
            where m.account = :account and m.space = :space and s.removedAt is null""")
    Optional<Role> roleOf(UUID account, UUID space);
}
