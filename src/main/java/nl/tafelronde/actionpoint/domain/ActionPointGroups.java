package nl.tafelronde.actionpoint.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointLists.Part;
import nl.tafelronde.actionpoint.ActionPointQuery;
import nl.tafelronde.actionpoint.ActionPointQuery.Group;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts action points in groups. */
@Repository
public class ActionPointGroups {

    /** Before the name of a person who owns something without an organisation. */
    public static final String PERSON = "p:";

    private static final int MOST = 500;

    private final JdbcClient database;

    ActionPointGroups(JdbcClient database) {
        this.database = database;
    }

    /** The parts of a list; an owner is named by the key. */
    public List<Part> parts(UUID space, ActionPointQuery query, Grouping by, LocalDate today) {
        var parameters = new HashMap<String, Object>();
        var where = ActionPointWhere.of(query, today, parameters);
        parameters.put("now", today);
        parameters.put("most", MOST);
        return database.sql("select " + key(by) + " as k, count(*), sum(a.due < :now and a.state not in ('DONE', 'DROPPED')) from action_point a "
                        + "where a.space_id = :space" + where + " group by k order by " + order(by) + " limit :most")
                .param("space", space).params(parameters)
                .query((row, _) -> new Part(new Group(by, row.getString(1)), row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    /** What action points of one group have in common; a fixed piece of SQL. */
    static String key(Grouping by) {
        return switch (by) {
            case OWNER -> "if(a.organisation_id is null, concat('" + PERSON + "', a.owner), cast(a.organisation_id as char(36))) collate utf8mb4_uca1400_ai_ci";
            case THEME -> "a.theme";
            case REGION -> "a.region";
            case PILLAR -> "a.pillar";
            case STATE -> "a.state";
            case MONTH -> "coalesce(date_format(a.when_due, '%Y-%m'), '') collate utf8mb4_uca1400_ai_ci";
        };
    }

    private static String order(Grouping by) {
        return by == Grouping.STATE ? "field(k, 'OPEN', 'STARTED', 'WAITING', 'DONE', 'DROPPED')" : "k = '', k";
    }
}
