package nl.tafelronde.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when. Only added to: the database refuses to change or remove an entry. */
@Service
public class Audit {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry in the caller's transaction, so that the entry and the deed exist together or not at all.
     *
     * @param action      module and verb, for example {@code lab.phase-started}
     * @param subjectKind what was acted on, for example {@code lab-session}
     * @param details     ids and plain facts; no names, addresses or texts of people
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Open("every actor leaves a trace; nothing is read")
    public void record(Actor actor, String action, String subjectKind, UUID subject, Map<String, String> details) {
        database.sql("""
                insert into audit_entry (at, actor_kind, actor, action, subject_kind, subject, details)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), kind(actor), id(actor), action, subjectKind,
                        subject, json.writeValueAsString(details))
                .update();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> "person";
            case Actor.Participant _ -> "participant";
            case Actor.Display _ -> "display";
            case Actor.Anonymous _ -> "anonymous";
            case Actor.TheSystem _ -> "system";
        };
    }

    private static @Nullable UUID id(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.id().value();
            case Actor.Participant participant -> participant.id().value();
            case Actor.Display _, Actor.Anonymous _, Actor.TheSystem _ -> null;
        };
    }
}
