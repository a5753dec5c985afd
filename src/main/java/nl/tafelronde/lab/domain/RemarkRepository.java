package nl.tafelronde.lab.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Keeps what people say is wrong with reports. */
public interface RemarkRepository extends JpaRepository<RemarkEntity, UUID> {

    List<RemarkEntity> findBySessionOrderByMadeAt(UUID session);

    List<RemarkEntity> findByParticipantOrderByMadeAt(UUID participant);

    List<RemarkEntity> findByAccountOrderByMadeAt(UUID account);

    List<RemarkEntity> findBySessionAndAccountOrderByMadeAt(UUID session, UUID account);

    int countBySession(UUID session);

    @Modifying
    @Query("delete from RemarkEntity it where it.participant = :participant")
    int forgetParticipant(UUID participant);

    @Modifying
    @Query("delete from RemarkEntity it where it.account = :account")
    int forgetAccount(UUID account);

    @Modifying
    @Query("delete from RemarkEntity it where it.madeAt < :before")
    int forgetOlderThan(Instant before);
}
