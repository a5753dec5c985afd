package nl.tafelronde.notify;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps of which action points somebody was reminded, and on which days. People are keyed hashes of their addresses here. */
@Repository
class RemindedRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    RemindedRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * One thing that somebody was told.
     *
     * @param day   the date it is about
     * @param weeks how many weeks late it was
     */
    record Told(ByteBuffer address, UUID point, LocalDate day, int weeks) {
    }

    /** All that anybody was told since this moment. */
    Set<Told> since(Instant moment) {
        return new HashSet<>(database.sql("select address_hash, action_point, day, weeks from action_point_reminded where at >= ?").param(utc(moment))
                .query((row, _) -> new Told(ByteBuffer.wrap(row.getBytes(1)), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class), row.getInt(4))).list());
    }

    /** All that this one was told and is kept. */
    Set<Told> of(byte[] address) {
        return new HashSet<>(database.sql("select action_point, day, weeks from action_point_reminded where address_hash = ?").param(address)
                .query((row, _) -> new Told(ByteBuffer.wrap(address), row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getInt(3))).list());
    }

    void add(Collection<Told> told, Instant at) {
        batches.batchUpdate("insert into action_point_reminded (address_hash, action_point, day, weeks, at) values (?, ?, ?, ?, ?)",
                told.stream().map(it -> new Object[] {it.address().array(), it.point(), it.day(), it.weeks(), utc(at)}).toList());
    }

    /** Who had their mail on this day. */
    Set<ByteBuffer> mailed(LocalDate day) {
        return new HashSet<>(database.sql("select address_hash from action_point_reminder_day where day = ?").param(day)
                .query((row, _) -> ByteBuffer.wrap(row.getBytes(1))).list());
    }

    /** Takes the one mail of this day for this address; false when it is gone, here or on another node. */
    boolean turn(byte[] address, LocalDate day) {
        return database.sql("insert ignore into action_point_reminder_day (address_hash, day) values (?, ?)").params(address, day).update() > 0;
    }

    /** For the file of somebody's own data, the newest first. */
    List<Map<String, String>> file(byte[] address) {
        return database.sql("select action_point, day, at from action_point_reminded where address_hash = ? order by at desc, action_point limit 1000").param(address)
                .query((row, _) -> Map.of("actionPoint", row.getString(1), "day", row.getString(2),
                        "at", row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString())).list();
    }

    void forget(byte[] address) {
        database.sql("delete from action_point_reminded where address_hash = ?").param(address).update();
        database.sql("delete from action_point_reminder_day where address_hash = ?").param(address).update();
    }

    int forgetBefore(Instant moment, LocalDate day) {
        return database.sql("delete from action_point_reminder_day where day < ?").param(day).update()
                + database.sql("delete from action_point_reminded where at < ?").param(utc(moment)).update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
