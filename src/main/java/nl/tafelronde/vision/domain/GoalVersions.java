package nl.tafelronde.vision.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.vision.GoalText;
import nl.tafelronde.vision.GoalVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what goals said at each time. Rows that are only ever added, so plain SQL. */
@Repository
public class GoalVersions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;

    GoalVersions(JdbcClient database) {
        this.database = database;
    }

    public void add(UUID goal, GoalVersion version) {
        database.sql("insert into vision_goal_version (goal_id, number, content, at) values (?, ?, ?, ?)")
                .params(goal, version.number(), JSON.writeValueAsString(version.text()), LocalDateTime.ofInstant(version.at(), ZoneOffset.UTC)).update();
    }

    /** The version that stands of every goal of a space. */
    public Map<UUID, GoalVersion> last(UUID space) {
        var last = new HashMap<UUID, GoalVersion>();
        database.sql("select v.number, v.content, v.at, v.goal_id from vision_goal_version v join vision_goal g on g.id = v.goal_id "
                + "and g.number = v.number where g.space_id = ?").param(space)
                .query((row, _) -> last.put(row.getObject(4, UUID.class), version(row))).list();
        return last;
    }

    /** Every version of a goal, the newest first. */
    public List<GoalVersion> of(UUID goal) {
        return database.sql("select number, content, at from vision_goal_version where goal_id = ? order by number desc").param(goal)
                .query((row, _) -> version(row)).list();
    }

    private static GoalVersion version(ResultSet row) throws SQLException {
        return new GoalVersion(row.getInt(1), JSON.readValue(row.getString(2), GoalText.class),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
