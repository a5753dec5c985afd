package nl.tafelronde.space.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps published frameworks. */
public interface FrameworkRepository extends JpaRepository<FrameworkVersionEntity, UUID> {

    Optional<FrameworkVersionEntity> findFirstBySpaceOrderByNumberDesc(UUID space);

    Optional<FrameworkVersionEntity> findBySpaceAndNumber(UUID space, int number);

    List<FrameworkVersionEntity> findBySpaceOrderByNumberDesc(UUID space);
}
