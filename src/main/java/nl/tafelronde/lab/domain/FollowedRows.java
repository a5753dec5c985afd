package nl.tafelronde.lab.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which lines of a report became which action point. Rows without a life of their own, so plain SQL. */
@Repository
public class FollowedRows {

    private final JdbcClient database;

    FollowedRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line that became an action point.
     *
     * @param line     what it said, as a hash
     * @param position which line of its block it was
     */
    public record Followed(UUID block, String line, int position, UUID actionPoint) {
    }

    /** A line becomes an action point once: the key decides. */
    public void add(Followed followed, Instant now) {
        database.sql("insert into lab_line_followed (block, line, position, action_point, made_at) values (?, ?, ?, ?, ?)")
                .params(followed.block(), followed.line(), followed.position(), followed.actionPoint(), LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
    }

    public List<Followed> of(Collection<UUID> blocks) {
        return blocks.isEmpty() ? List.of()
                : database.sql("select block, line, position, action_point from lab_line_followed where block in (:blocks) order by made_at, position")
                .param("blocks", blocks).query((row, _) -> new Followed(row.getObject(1, UUID.class), row.getString(2), row.getInt(3),
                        row.getObject(4, UUID.class))).list();
    }
}
