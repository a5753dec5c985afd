package nl.tafelronde.concern.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.concern.ConcernId;
import nl.tafelronde.concern.ConcernStep;
import nl.tafelronde.concern.Destination;
import nl.tafelronde.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened with concerns, and who is named to read them. Used inside transactions. */
@Repository
public class ConcernLog {

    private final JdbcClient database;

    ConcernLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A step as it is kept.
     *
     * @param receiver the account of the named person; null when it was the author
     */
    public record Line(ConcernStep.Kind kind, Instant at, String words, @Nullable Destination destination, @Nullable UUID receiver) {
    }

    /** Somebody who is named. */
    public record Named(UUID account, Instant since) {
    }

    /** @return the step's id */
    public UUID add(ConcernId concern, Line line) {
        var id = Ids.next();
        database.sql("insert into concern_step (id, concern_id, at, kind, words, destination, receiver_id) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, concern.value(), utc(line.at()), line.kind().name(), line.words(),
                        line.destination() == null ? null : line.destination().name(), line.receiver()).update();
        return id;
    }

    public List<Line> of(ConcernId concern) {
        return database.sql("select kind, at, words, destination, receiver_id from concern_step where concern_id = ? order by at, id")
                .param(concern.value())
                .query((row, _) -> {
                    var destination = row.getString("destination");
                    return new Line(ConcernStep.Kind.valueOf(row.getString("kind")), instant(row.getObject("at", LocalDateTime.class)), row.getString("words"),
                            destination == null ? null : Destination.valueOf(destination), row.getObject("receiver_id", UUID.class));
                }).list();
    }

    /** Those of a space whose author wrote last, without an answer since. */
    public Set<UUID> waiting(UUID space) {
        return new HashSet<>(database.sql("""
                select c.id from concern c where c.space_id = ? and exists (select 1 from concern_step s where s.concern_id = c.id
                and s.kind = 'REPLIED' and not exists (select 1 from concern_step l where l.concern_id = c.id
                and l.kind in ('ANSWERED', 'CLOSED') and l.at >= s.at))""").param(space).query(UUID.class).list());
    }

    /** @return whether they were not named before */
    public boolean name(UUID space, UUID account, Instant now) {
        return database.sql("insert ignore into concern_receiver (space_id, account_id, since) values (?, ?, ?)")
                .params(space, account, utc(now)).update() > 0;
    }

    /** @return whether they were named */
    public boolean unname(UUID space, UUID account) {
        return database.sql("delete from concern_receiver where space_id = ? and account_id = ?").params(space, account).update() > 0;
    }

    public void forget(UUID account) {
        database.sql("delete from concern_receiver where account_id = ?").param(account).update();
    }

    public boolean named(UUID space, UUID account) {
        return database.sql("select count(*) from concern_receiver where space_id = ? and account_id = ?").params(space, account)
                .query(Integer.class).single() > 0;
    }

    public List<Named> named(UUID space) {
        return database.sql("select account_id, since from concern_receiver where space_id = ? order by since, account_id").param(space)
                .query((row, _) -> new Named(row.getObject("account_id", UUID.class), instant(row.getObject("since", LocalDateTime.class)))).list();
    }

    /** The spaces in which somebody is named. */
    public List<UUID> spacesOf(UUID account) {
        return database.sql("select space_id from concern_receiver where account_id = ?").param(account).query(UUID.class).list();
    }


    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
