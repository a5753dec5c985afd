package nl.tafelronde.lab.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.lab.OpenPoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps from which session another one took over, and what that left open. Rows with hardly a life of their own, so plain SQL. */
@Repository
public class NextSessionRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    NextSessionRows(JdbcClient database) {
        this.database = database;
    }

    /** From which session, and which groups are invited. */
    public record From(UUID session, Set<StakeholderGroup> invite) {
    }

    public void add(UUID session, UUID from, Collection<StakeholderGroup> invite, List<OpenPoint> points, Instant now) {
        database.sql("insert into lab_next_session (session, from_session, invite_groups, made_at) values (?, ?, ?, ?)")
                .params(session, from, JSON.writeValueAsString(invite), LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
        for (var position = 0; position < points.size(); position++) {
            var point = points.get(position);
            database.sql("insert into lab_open_point (id, session, position, text, by_whom, done, action_point) values (?, ?, ?, ?, ?, false, ?)")
                    .params(Arrays.asList(point.id(), session, position, JSON.writeValueAsString(point.text()), point.byWhom(), point.actionPoint())).update();
        }
    }

    public Optional<From> from(UUID session) {
        return database.sql("select from_session, invite_groups from lab_next_session where session = ?").param(session)
                .query((row, _) -> new From(row.getObject(1, UUID.class), List.of(JSON.readValue(row.getString(2), StakeholderGroup[].class)).stream()
                        .collect(Collectors.toUnmodifiableSet()))).optional();
    }

    public List<OpenPoint> points(UUID session) {
        return database.sql("select id, text, by_whom, done, action_point from lab_open_point where session = ? order by position").param(session)
                .query((row, _) -> new OpenPoint(row.getObject(1, UUID.class), JSON.readValue(row.getString(2), Localized.class), row.getString(3),
                        row.getBoolean(4), row.getObject(5, UUID.class))).list();
    }

    /** @return whether the session has such a point */
    public boolean done(UUID session, UUID point, boolean done) {
        return database.sql("update lab_open_point set done = ? where session = ? and id = ?").params(done, session, point).update() > 0;
    }
}
