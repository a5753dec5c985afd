package nl.tafelronde.access.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.JpaRepository;

/** Accounts as they are kept. */
public interface AccountRepository extends JpaRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByEmail(String email);

    /** Accounts whose name or address contains the text (with {@code !} before signs of {@code like}), in the order of their names; erased ones are left out. */
    @Query("""
            select a from AccountEntity a
            where a.erased is null and (a.name like concat('%', :text, '%') escape '!' or a.email like concat('%', :text, '%') escape '!')
            order by a.name, a.id""")
    List<AccountEntity> search(String text, Pageable page);

    @Query("""
            select count(a) from AccountEntity a
            where a.erased is null and (a.name like concat('%', :text, '%') escape '!' or a.email like concat('%', :text, '%') escape '!')""")
    int countFound(String text);

    /** The administrators who may enter, locked: two who remove each other at the same moment do so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AccountEntity a where a.administrator = true and a.ended is null and a.erased is null")
    List<AccountEntity> lockAdministrators();
}
