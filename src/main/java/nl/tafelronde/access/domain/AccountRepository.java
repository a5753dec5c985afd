package nl.tafelronde.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Accounts as they are kept. */
public interface AccountRepository extends ListCrudRepository<AccountEntity, UUID> {

    Optional<AccountEntity> findByEmail(String email);

    /** Accounts whose name or address contains the text, in the order of their names; erased ones are left out. */
    @Query("""
            select a from AccountEntity a
            where a.erased is null and (a.name like concat('%', :text, '%') or a.email like concat('%', :text, '%'))
            order by a.name, a.id""")
    List<AccountEntity> search(String text, Pageable page);

    @Query("""
            select count(a) from AccountEntity a
            where a.erased is null and (a.name like concat('%', :text, '%') or a.email like concat('%', :text, '%'))""")
    int countFound(String text);

    @Query("select count(a) from AccountEntity a where a.administrator = true and a.ended is null and a.erased is null")
    int countAdministrators();
}
