package nl.tafelronde.board;

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

/** The notes somebody wrote, withdrawn ones too, and the names they gave to groups of notes, for the file of their own data. */
@Component
class BoardPersonalData implements PersonalData {

    private final JdbcClient database;

    BoardPersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "board";
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
        var data = new LinkedHashMap<String, Object>();
        data.put("notes", notes(person));
        data.put("clusterNames", names(person));
        data.values().removeIf(it -> ((List<?>) it).isEmpty());
        return data;
    }

    /** The names that stand on groups of notes because this person gave them. */
    private List<Map<String, Object>> names(UUID person) {
        return database.sql("select board_id, name from cluster where named_by = ? and name is not null order by board_id, named").param(person)
                .query((row, _) -> Map.<String, Object>of("board", row.getString("board_id"), "name", row.getString("name"))).list();
    }

    private List<Map<String, Object>> notes(UUID author) {
        return database.sql("""
                select id, board_id, column_id, text, by_whom, language, group_name, withdrawn, created_at from note
                where author_id = ? order by created_at, id""").param(author)
                .query((row, _) -> {
                    Map<String, Object> note = new LinkedHashMap<>();
                    note.put("id", row.getString("id"));
                    note.put("board", row.getString("board_id"));
                    note.put("column", row.getString("column_id"));
                    note.put("text", row.getString("text"));
                    note.put("byWhom", Objects.requireNonNullElse(row.getString("by_whom"), ""));
                    note.put("language", row.getString("language"));
                    note.put("group", row.getString("group_name"));
                    note.put("withdrawn", row.getBoolean("withdrawn"));
                    note.put("written", row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC).toString());
                    return note;
                }).list();
    }
}
