package nl.tafelronde.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The team somebody is in, what they added to canvases, where they named themselves, and what they said at read-backs. */
@Component
class TeamPersonalData implements PersonalData {

    private final JdbcClient database;

    TeamPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "team";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Person person -> of(person.id().value());
            case Actor.Participant participant -> of(participant.id().value());
            default -> Map.of();
        };
    }

    private Map<String, Object> of(UUID person) {
        var found = new LinkedHashMap<String, Object>();
        put(found, "teams", """
                select m.team_id as team, t.title as title, m.chosen as chosen, m.at as since,
                    case when t.speaker_id = m.person_id then coalesce(t.speaker_name, '') end as speaksAs
                from team_member m join team t on t.id = m.team_id where m.person_id = ?""", person);
        put(found, "entries", """
                select id, team_id as team, column_name as part, text, organisation, due, language, withdrawn, created_at as written
                from team_entry where author_id = ? order by created_at, id""", person);
        put(found, "named", "select id, team_id as team, person as name, organisation from team_entry where person_id = ? order by created_at, id", person);
        put(found, "words", "select id, team_id as team, correct, text, language, at as said from team_check where person_id = ? order by at, id", person);
        return found;
    }

    private void put(Map<String, Object> found, String name, String query, UUID person) {
        List<Map<String, Object>> rows = database.sql(query).param(person).query((row, _) -> row(row)).list();
        if (!rows.isEmpty()) {
            found.put(name, rows);
        }
    }

    private static Map<String, Object> row(ResultSet row) throws SQLException {
        Map<String, Object> kept = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getObject(column);
            kept.put(columns.getColumnLabel(column), switch (value) {
                case null -> "";
                case Boolean bit -> bit;
                case LocalDateTime at -> at.toInstant(ZoneOffset.UTC).toString();
                case Timestamp at -> Objects.requireNonNull(at.toLocalDateTime()).toInstant(ZoneOffset.UTC).toString();
                default -> value.toString();
            });
        }
        return kept;
    }
}
