package nl.tafelronde.actionpoint.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was added to and taken from what was agreed and what is done, day by day. Days are those of the database, in UTC. */
@Repository
public class BurnUpRows {

    private final JdbcClient database;

    BurnUpRows(JdbcClient database) {
        this.database = database;
    }

    /** @param key of the part; empty for all together */
    public record Step(String key, LocalDate day, int scope, int done) {
    }

    public List<Step> steps(UUID space, @Nullable Grouping by) {
        var key = by == null ? "''" : ActionPointGroups.key(by);
        var steps = new ArrayList<Step>();
        steps.addAll(database.sql("select " + key + " as k, date(a.created_at) as d, count(*), 0 from action_point a where a.space_id = ? group by k, d")
                .param(space).query((row, _) -> new Step(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3), 0)).list());
        steps.addAll(database.sql("select " + key + """
                 as k, date(c.at) as d, sum(c.was <=> 'DROPPED') - sum(c.became <=> 'DROPPED'), sum(c.became <=> 'DONE') - sum(c.was <=> 'DONE')
                from action_point a join action_point_change c on c.action_point_id = a.id and c.field = 'state' where a.space_id = ? group by k, d""")
                .param(space).query((row, _) -> new Step(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getInt(4))).list());
        return steps;
    }
}
