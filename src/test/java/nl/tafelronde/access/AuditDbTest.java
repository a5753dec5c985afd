package nl.tafelronde.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.tafelronde.DbTest;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail of who did what. */
class AuditDbTest extends DbTest {

    @Autowired
    Audit audit;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient database;

    @Test
    void an_entry_says_who_did_what_to_what_when_and_no_name() {
        var subject = Ids.next();
        var person = new Actor.Person(AccountId.next(), "Zofia", true, Language.PL);
        transaction.executeWithoutResult(_ -> audit.record(person, "test.done", "thing", subject, Map.of("number", "3")));
        var row = database.sql("select * from audit_entry where subject = ?").param(subject).query().singleRow();
        assertThat(row).containsEntry("actor_kind", "person").containsEntry("action", "test.done").containsEntry("subject_kind", "thing");
        assertThat(row.get("actor").toString()).isEqualTo(person.id().toString());
        assertThat(row.get("details").toString()).isEqualTo("{\"number\":\"3\"}");
        assertThat(row.values().toString()).doesNotContain("Zofia");
    }

    @Test
    void an_entry_goes_when_the_deed_is_undone_and_is_not_written_without_one() {
        var subject = Ids.next();
        transaction.executeWithoutResult(status -> {
            audit.record(Actor.SYSTEM, "test.done", "thing", subject, Map.of());
            status.setRollbackOnly();
        });
        assertThat(database.sql("select count(*) from audit_entry where subject = ?").param(subject).query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> audit.record(Actor.SYSTEM, "test.done", "thing", subject, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        var subject = Ids.next();
        transaction.executeWithoutResult(_ -> audit.record(Actor.SYSTEM, "test.done", "thing", subject, Map.of()));
        assertThatThrownBy(() -> database.sql("update audit_entry set action = 'x' where subject = ?").param(subject).update())
                .hasStackTraceContaining("The audit trail is only added to");
        assertThatThrownBy(() -> database.sql("delete from audit_entry where subject = ?").param(subject).update())
                .hasStackTraceContaining("The audit trail is only added to");
    }
}
