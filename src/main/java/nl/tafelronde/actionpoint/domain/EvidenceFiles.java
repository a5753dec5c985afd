package nl.tafelronde.actionpoint.domain;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.actionpoint.file.EvidenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files that show what was done, in pieces, and what somebody took away until it may go for good. */
@Repository
public class EvidenceFiles {

    private static final int PIECE = 1_000_000;

    private final JdbcClient database;

    EvidenceFiles(JdbcClient database) {
        this.database = database;
    }

    /** A file that somebody may have. */
    public record Found(String name, String mediaType, byte[] content) {
    }

    public void add(UUID actionPoint, Evidence evidence, EvidenceFile file, @Nullable UUID by) {
        database.sql("""
                        insert into action_point_evidence (id, action_point_id, title, url, at, file_name, media_type, bytes, sha256, handed_in_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(evidence.id(), actionPoint, evidence.title(), evidence.url(), utc(evidence.at()), file.name(), file.kind().mediaType(),
                        file.content().length, hash(file.content()), by)).update();
        for (int part = 0, from = 0; from < file.content().length; part++, from += PIECE) {
            database.sql("insert into action_point_file_part (evidence_id, part, content) values (?, ?, ?)")
                    .params(evidence.id(), part, Arrays.copyOfRange(file.content(), from, Math.min(from + PIECE, file.content().length))).update();
        }
    }

    /** Whether this very file is there already. */
    public boolean has(UUID actionPoint, EvidenceFile file) {
        return database.sql("select count(*) from action_point_evidence where action_point_id = ? and sha256 = ? and removed_at is null")
                .params(actionPoint, hash(file.content())).query(Integer.class).single() > 0;
    }

    /** How many bytes all files of an action point have. */
    public long bytes(UUID actionPoint) {
        return database.sql("select coalesce(sum(bytes), 0) from action_point_evidence where action_point_id = ? and removed_at is null").param(actionPoint)
                .query(Long.class).single();
    }

    /** @param onlyShown only one that may be on the public page */
    public Optional<Found> find(UUID actionPoint, UUID evidence, boolean onlyShown) {
        return database.sql("select file_name, media_type from action_point_evidence where id = ? and action_point_id = ? and file_name is not null "
                        + "and removed_at is null" + (onlyShown ? " and shown" : "")).params(evidence, actionPoint)
                .query((row, _) -> new Found(row.getString(1), row.getString(2), content(evidence))).optional();
    }

    public void show(UUID evidence, boolean shown) {
        database.sql("update action_point_evidence set shown = ? where id = ?").params(shown, evidence).update();
    }

    /** Brings back what was taken away. */
    public boolean restore(UUID actionPoint, UUID evidence) {
        return database.sql("update action_point_evidence set removed_at = null where id = ? and action_point_id = ? and removed_at is not null")
                .params(evidence, actionPoint).update() > 0;
    }

    /** For good. */
    public int removeTakenAwayBefore(Instant moment) {
        return database.sql("delete from action_point_evidence where removed_at < ?").param(utc(moment)).update();
    }

    /** Files of action points that ended before that day, and are over still. */
    public List<ActionPointTable.Of<UUID>> keptLongEnough(LocalDate endedBefore) {
        return database.sql("""
                        select e.action_point_id, e.id from action_point_evidence e join action_point a on a.id = e.action_point_id
                        where e.file_name is not null and a.ended_on < ? order by e.id limit 1000""").param(endedBefore)
                .query((row, _) -> new ActionPointTable.Of<>(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    public void remove(UUID evidence) {
        database.sql("delete from action_point_evidence where id = ?").param(evidence).update();
    }

    /** The titles and names of files that this account handed in. */
    public List<String> of(UUID account) {
        return database.sql("select concat(title, ' (', file_name, ')') from action_point_evidence where handed_in_by = ? order by at").param(account)
                .query(String.class).list();
    }

    public void forget(UUID account) {
        database.sql("update action_point_evidence set handed_in_by = null where handed_in_by = ?").param(account).update();
    }

    private byte[] content(UUID evidence) {
        var bytes = new ByteArrayOutputStream();
        database.sql("select content from action_point_file_part where evidence_id = ? order by part").param(evidence)
                .query((row, _) -> row.getBytes(1)).list().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
