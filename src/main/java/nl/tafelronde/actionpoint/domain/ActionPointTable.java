package nl.tafelronde.actionpoint.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All action points of a space at once, for tables out and in: as many statements for one as for twenty thousand. */
@Repository
public class ActionPointTable {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ActionPointTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Something of an action point. */
    public record Of<T>(UUID actionPoint, T what) {
    }

    /** The last number that was given out. */
    public int last(UUID space) {
        return database.sql("select last from action_point_numbers where space_id = ?").param(space).query(Integer.class).optional().orElse(0);
    }

    /** As {@link #last}; whoever asks for a number at the same time waits for the end of this transaction. */
    public int lastForUs(UUID space) {
        database.sql("insert into action_point_numbers (space_id, last) values (?, 0) on duplicate key update last = last").param(space).update();
        return database.sql("select last from action_point_numbers where space_id = ? for update").param(space).query(Integer.class).single();
    }

    public void last(UUID space, int number) {
        database.sql("update action_point_numbers set last = ? where space_id = ?").params(number, space).update();
    }

    /** The pages on the web that show what was done, by action point. */
    public Map<UUID, List<Evidence>> links(UUID space) {
        return database.sql("""
                        select e.action_point_id, e.id, e.title, e.url, e.at from action_point_evidence e join action_point a on a.id = e.action_point_id
                        where a.space_id = ? and e.file_name is null and e.removed_at is null order by e.at, e.id""").param(space)
                .query((row, _) -> new Of<>(row.getObject(1, UUID.class), new Evidence(row.getObject(2, UUID.class), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC))))
                .stream().collect(Collectors.groupingBy(Of::actionPoint, Collectors.mapping(Of::what, Collectors.toList())));
    }

    /** How much evidence of any kind there is, by action point; absent without any. */
    public Map<UUID, Integer> proofs(UUID space) {
        var proofs = new HashMap<UUID, Integer>();
        database.sql("""
                        select e.action_point_id, count(*) from action_point_evidence e join action_point a on a.id = e.action_point_id
                        where a.space_id = ? and e.removed_at is null group by e.action_point_id""").param(space)
                .query(row -> {
                    proofs.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return proofs;
    }

    public void keep(List<Of<ActionPoint.Change>> changes, Actor actor, Instant now) {
        var who = actor instanceof Actor.Person person ? person.id().value() : null;
        batches.batchUpdate("""
                insert into action_point_change (action_point_id, field, was, became, reason, actor_kind, actor, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", changes, BATCH, (statement, it) -> {
            statement.setObject(1, it.actionPoint());
            statement.setString(2, it.what().field());
            statement.setString(3, it.what().was());
            statement.setString(4, it.what().became());
            statement.setString(5, it.what().reason());
            statement.setString(6, who == null ? "system" : "person");
            statement.setObject(7, who);
            statement.setObject(8, utc(now));
        });
    }

    public void addLinks(List<Of<Evidence>> links) {
        batches.batchUpdate("insert into action_point_evidence (id, action_point_id, title, url, at) values (?, ?, ?, ?, ?)", links, BATCH, (statement, it) -> {
            statement.setObject(1, it.what().id());
            statement.setObject(2, it.actionPoint());
            statement.setString(3, it.what().title());
            statement.setString(4, it.what().url());
            statement.setObject(5, utc(it.what().at()));
        });
    }

    public void removeLinks(Collection<UUID> links, Instant now) {
        batches.batchUpdate("update action_point_evidence set removed_at = ?, shown = false where id = ?", links, BATCH, (statement, it) -> {
            statement.setObject(1, utc(now));
            statement.setObject(2, it);
        });
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
