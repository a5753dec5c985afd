package nl.tafelronde.involvement.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.involvement.Reach;
import nl.tafelronde.involvement.Way;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was written down by hand. Rows that are changed as a whole, each with a version, so plain SQL. */
@Repository
public class ReachRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    ReachRows(JdbcClient database) {
        this.database = database;
    }

    /** A decision as it is kept. */
    public record Kept(UUID id, UUID space, @Nullable UUID source, String title, @Nullable LocalDate on, Set<StakeholderGroup> stakes, long version) {
    }

    public void addReach(UUID space, Reach reach, Instant now) {
        database.sql("insert into involvement_reach (id, space_id, on_day, way, title, people, created_at, version) values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(reach.id(), space, reach.on(), reach.way().name(), reach.title(), JSON.writeValueAsString(reach.people()), utc(now)).update();
    }

    /** @return whether it was still the version that was read */
    public boolean changeReach(UUID space, Reach reach) {
        return database.sql("update involvement_reach set on_day = ?, way = ?, title = ?, people = ?, version = version + 1 where id = ? and space_id = ? and version = ?")
                .params(reach.on(), reach.way().name(), reach.title(), JSON.writeValueAsString(reach.people()), reach.id(), space, reach.version()).update() > 0;
    }

    public boolean removeReach(UUID space, UUID id) {
        return database.sql("delete from involvement_reach where id = ? and space_id = ?").params(id, space).update() > 0;
    }

    public List<Reach> reaches(UUID space) {
        return database.sql("select * from involvement_reach where space_id = ? order by on_day, created_at, id").param(space).query(ReachRows::reach).list();
    }

    private static Reach reach(ResultSet row, int number) throws SQLException {
        return new Reach(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class), Way.valueOf(row.getString("way")), row.getString("title"),
                JSON.readValue(row.getString("people"), new TypeReference<Map<StakeholderGroup, Integer>>() {
                }), null, row.getLong("version"));
    }

    public void addDecision(Kept decision, Instant now) {
        database.sql("insert into involvement_decision (id, space_id, source, title, on_day, stakes, created_at, version) values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(Arrays.asList(decision.id(), decision.space(), decision.source(), decision.title(), decision.on(), JSON.writeValueAsString(decision.stakes()), utc(now)))
                .update();
    }

    /** @return whether it was still the version that was read */
    public boolean changeDecision(Kept decision) {
        return database.sql("update involvement_decision set title = ?, on_day = ?, stakes = ?, version = version + 1 where id = ? and space_id = ? and version = ?")
                .params(Arrays.asList(decision.title(), decision.on(), JSON.writeValueAsString(decision.stakes()), decision.id(), decision.space(), decision.version()))
                .update() > 0;
    }

    public boolean removeDecision(UUID space, UUID id) {
        return database.sql("delete from involvement_decision where id = ? and space_id = ? and source is null").params(id, space).update() > 0;
    }

    public List<Kept> decisions(UUID space) {
        return database.sql("select * from involvement_decision where space_id = ? order by on_day, created_at, id").param(space)
                .query((row, _) -> new Kept(row.getObject("id", UUID.class), space, row.getObject("source", UUID.class), row.getString("title"),
                        row.getObject("on_day", LocalDate.class), JSON.readValue(row.getString("stakes"), new TypeReference<Set<StakeholderGroup>>() {
                        }), row.getLong("version"))).list();
    }

    public Optional<Kept> decision(UUID space, UUID id) {
        return decisions(space).stream().filter(it -> it.id().equals(id) || id.equals(it.source())).findFirst();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
