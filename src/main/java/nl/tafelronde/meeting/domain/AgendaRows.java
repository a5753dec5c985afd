package nl.tafelronde.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps agendas. The meeting is held while its items change, so plain rows will do. */
@Repository
public class AgendaRows {

    private final JdbcClient database;

    AgendaRows(JdbcClient database) {
        this.database = database;
    }

    /** @param about the late action point it was about */
    public record Row(UUID id, UUID meeting, int position, String text, Language language, @Nullable Integer minutes, String note, @Nullable UUID about,
            long version) {
    }

    public List<Row> of(UUID meeting) {
        return database.sql("select * from meeting_item where meeting = ? order by position, id").param(meeting).query((row, _) -> row(row)).list();
    }

    public Optional<Row> find(UUID id) {
        return database.sql("select * from meeting_item where id = ?").param(id).query((row, _) -> row(row)).optional();
    }

    public List<Row> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : database.sql("select * from meeting_item where id in (:ids)").param("ids", ids).query((row, _) -> row(row)).list();
    }

    public void add(Row row, Instant now) {
        database.sql("""
                insert into meeting_item (id, meeting, position, text, language, minutes, note, action_point, version, changed_at)
                values (:id, :meeting, :position, :text, :language, :minutes, :note, :about, 0, :now)""")
                .param("id", row.id()).param("meeting", row.meeting()).param("position", row.position()).param("text", row.text())
                .param("language", row.language().name()).param("minutes", row.minutes()).param("note", row.note()).param("about", row.about())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
    }

    /** @return whether it still was the version that was read */
    public boolean write(Row row, Instant now) {
        return database.sql("""
                update meeting_item set text = :text, language = :language, minutes = :minutes, note = :note, version = version + 1, changed_at = :now
                where id = :id and version = :version""")
                .param("id", row.id()).param("text", row.text()).param("language", row.language().name()).param("minutes", row.minutes())
                .param("note", row.note()).param("version", row.version()).param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update() > 0;
    }

    public void place(UUID id, int position) {
        database.sql("update meeting_item set position = ? where id = ?").params(position, id).update();
    }

    public void remove(UUID id) {
        database.sql("delete from meeting_item where id = ?").param(id).update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getObject("meeting", UUID.class), row.getInt("position"), row.getString("text"),
                Language.of(row.getString("language").toLowerCase(Locale.ROOT)), row.getObject("minutes", Integer.class), row.getString("note"),
                row.getObject("action_point", UUID.class), row.getLong("version"));
    }
}
