package nl.tafelronde.board.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which languages boards are read, and the numbered feed of each. Rows of ids, so plain SQL; used inside transactions. */
@Repository
public class LanguageStore {

    private static final String SELECT = "select channel, board_id, language, number, seen from board_language ";

    private final JdbcClient database;

    LanguageStore(JdbcClient database) {
        this.database = database;
    }

    /** One language of a board. */
    public record Row(UUID channel, UUID board, Language language, long number, long seen) {
    }

    /** One step of a feed; without a note everybody begins anew. */
    public record Entry(long number, @Nullable UUID note) {
    }

    public Optional<Row> row(UUID channel) {
        return database.sql(SELECT + "where channel = ?").param(channel).query(LanguageStore::row).optional();
    }

    /** Adds a language whose readers know the board up to this change; does nothing when it is there. */
    public void add(UUID channel, UUID board, Language language, long seen) {
        database.sql("insert into board_language (channel, board_id, language, number, seen) values (?, ?, ?, 0, ?) on duplicate key update seen = seen")
                .params(channel, board, language.tag(), seen).update();
    }

    public List<Row> rows(UUID board) {
        return database.sql(SELECT + "where board_id = ?").param(board).query(LanguageStore::row).list();
    }

    /** The languages of a board, held until the transaction ends. */
    public List<Row> locked(UUID board) {
        return database.sql(SELECT + "where board_id = ? order by language for update").param(board).query(LanguageStore::row).list();
    }

    public List<Row> ofSpace(UUID space) {
        return database.sql(SELECT + "where board_id in (select id from board where space_id = ?)").param(space).query(LanguageStore::row).list();
    }

    public Map<UUID, Long> numbers(Collection<UUID> channels) {
        var numbers = new HashMap<UUID, Long>();
        database.sql("select channel, number from board_language where channel in (:channels)").param("channels", channels)
                .query((row, _) -> numbers.put(row.getObject(1, UUID.class), row.getLong(2))).list();
        return numbers;
    }

    /** Gives a note, or none, the next number of a feed. */
    public long append(UUID channel, @Nullable UUID note, Instant now) {
        database.sql("update board_language set number = number + 1 where channel = ?").param(channel).update();
        var number = database.sql("select number from board_language where channel = ? for update").param(channel).query(Long.class).single();
        database.sql("insert into board_translation (channel, number, note_id, at) values (:channel, :number, :note, :at)")
                .param("channel", channel).param("number", number).param("note", note).param("at", LocalDateTime.ofInstant(now, ZoneOffset.UTC)).update();
        return number;
    }

    public void saw(UUID channel, long change) {
        database.sql("update board_language set seen = ? where channel = ? and seen < ?").params(change, channel, change).update();
    }

    public List<Entry> after(UUID channel, long number, int limit) {
        return database.sql("select number, note_id from board_translation where channel = ? and number > ? order by number limit ?")
                .params(channel, number, limit).query((row, _) -> new Entry(row.getLong(1), row.getObject(2, UUID.class))).list();
    }

    /** Forgets steps that nobody follows any more: who is that far behind begins anew. */
    public int forgetBefore(Instant moment) {
        return database.sql("delete from board_translation where at < ?").param(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Language.of(row.getString(3)), row.getLong(4), row.getLong(5));
    }
}
