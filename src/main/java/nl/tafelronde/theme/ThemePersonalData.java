package nl.tafelronde.theme;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The themes and names somebody proposed, and the themes they support, for the file of their own data. */
@Component
class ThemePersonalData implements PersonalData {

    private final JdbcClient database;

    ThemePersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "theme";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Person person -> kept(person.id().value());
            case Actor.Participant participant -> kept(participant.id().value());
            default -> Map.of();
        };
    }

    private Map<String, Object> kept(UUID person) {
        var kept = new LinkedHashMap<String, Object>();
        put(kept, "proposed", "select id, title, sentence, language, created_at as at from theme where author_id = ? order by created_at, id", person,
                "id", "title", "sentence", "language");
        put(kept, "names", "select theme_id, text, language, at from theme_name where author_id = ? order by at, id", person, "theme_id", "text", "language");
        put(kept, "supports", "select theme_id, at from theme_support where person = ? order by at, theme_id", person, "theme_id");
        return kept;
    }

    private void put(Map<String, Object> kept, String part, String query, UUID person, String... columns) {
        List<Map<String, Object>> rows = database.sql(query).param(person).query((row, _) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            for (var column : columns) {
                line.put(column.equals("theme_id") ? "theme" : column, row.getString(column));
            }
            line.put("at", row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC).toString());
            return line;
        }).list();
        if (!rows.isEmpty()) {
            kept.put(part, rows);
        }
    }
}
