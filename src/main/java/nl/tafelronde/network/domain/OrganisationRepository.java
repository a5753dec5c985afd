package nl.tafelronde.network.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps organisations. */
public interface OrganisationRepository extends JpaRepository<OrganisationEntity, UUID> {

    List<OrganisationEntity> findAllByOrderByName();

    Optional<OrganisationEntity> findByNameKey(String nameKey);

    /** These, as far as they are there. */
    @Query("select o from OrganisationEntity o where o.id in :ids")
    List<OrganisationEntity> all(Collection<UUID> ids);

    List<OrganisationEntity> findByNameKeyIn(Collection<String> nameKeys);
}
