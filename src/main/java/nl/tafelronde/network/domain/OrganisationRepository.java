package nl.tafelronde.network.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps organisations. */
public interface OrganisationRepository extends JpaRepository<OrganisationEntity, UUID> {

    List<OrganisationEntity> findAllByOrderByName();

    Optional<OrganisationEntity> findByNameKey(String nameKey);

    List<OrganisationEntity> findByNameKeyIn(Collection<String> nameKeys);
}
