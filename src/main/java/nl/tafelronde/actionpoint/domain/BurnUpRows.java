package nl.tafelronde.actionpoint.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was added to and taken from what was agreed and what is done, day by day. Days are those of the database, in UTC. */
@Repository
public class BurnUpRows {

    private final JdbcClient database;

    BurnUpRows(JdbcClient database) {
        this.database = database;
    }

    /** What happened on one day to what has this theme and region now. */
    public record Step(String theme, String region, LocalDate day, int scope, int done) {
    }

    /** Those of a space, for every way of putting them together: two statements, each answered by an index. */
    public List<Step> steps(UUID space) {
        var steps = new ArrayList<Step>();
        steps.addAll(database.sql("""
                        select a.theme, a.region, date(a.created_at) as d, count(*), 0 from action_point a where a.space_id = ?
                        group by a.theme, a.region, d order by null""")
                .param(space).query(BurnUpRows::step).list());
        steps.addAll(database.sql("""
                        select a.theme, a.region, date(c.at) as d, sum(c.state_was <=> 'DROPPED') - sum(c.state_became <=> 'DROPPED'),
                            sum(c.state_became <=> 'DONE') - sum(c.state_was <=> 'DONE')
                        from action_point a join action_point_change c on c.action_point_id = a.id and c.field = 'state' where a.space_id = ?
                        group by a.theme, a.region, d order by null""")
                .param(space).query(BurnUpRows::step).list());
        return steps;
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getInt(4), row.getInt(5));
    }
}
