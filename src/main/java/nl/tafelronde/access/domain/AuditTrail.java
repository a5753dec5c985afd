package nl.tafelronde.access.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the audit trail. */
@Repository
public class AuditTrail {

    /** What somebody did. */
    public record Deed(Instant at, String action, String subjectKind, UUID subject) {
    }

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** Everything this person or participant did, the oldest first. */
    public List<Deed> of(UUID actor) {
        return database.sql("select at, action, subject_kind, subject from audit_entry where actor = ? order by id").param(actor)
                .query((row, _) -> new Deed(row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("action"),
                        row.getString("subject_kind"), row.getObject("subject", UUID.class))).list();
    }
}
