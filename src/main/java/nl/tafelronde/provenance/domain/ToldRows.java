package nl.tafelronde.provenance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who knows already what became of what they contributed: on their page, or by mail. Rows of ids, so plain SQL. */
@Repository
public class ToldRows {

    private final JdbcClient database;

    ToldRows(JdbcClient database) {
        this.database = database;
    }

    /** How somebody came to know it. */
    public enum Way {
        PAGE, MAIL
    }

    /** What there is to know: that a contribution became part of something, or that this is over. */
    public enum Stage {
        JOINED, OVER
    }

    /** One thing to know. */
    public record Told(UUID contribution, Piece piece, Stage stage) {
    }

    public Set<Told> of(UUID person, Set<Way> ways) {
        return new HashSet<>(database.sql("select distinct contribution, kind, piece, stage from contribution_told where person = :person and way in (:ways)")
                .param("person", person).param("ways", ways.stream().map(Enum::name).toList())
                .query((row, _) -> new Told(row.getObject(1, UUID.class), new Piece(Piece.Kind.valueOf(row.getString(2)), row.getObject(3, UUID.class)),
                        Stage.valueOf(row.getString(4)))).list());
    }

    public void add(UUID person, Collection<Told> told, Way way, Instant at) {
        var when = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        told.forEach(it -> database.sql("insert ignore into contribution_told (person, contribution, kind, piece, stage, way, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(person, it.contribution(), it.piece().kind().name(), it.piece().id(), it.stage().name(), way.name(), when).update());
    }

    /** Forgets everything about a piece that is no more. */
    public void forget(UUID piece) {
        database.sql("delete from contribution_told where contribution = ? or piece = ?").params(piece, piece).update();
    }

    public void forgetPerson(UUID person) {
        database.sql("delete from contribution_told where person = ?").param(person).update();
        database.sql("delete from contribution_looked where person = ?").param(person).update();
    }

    /** Forgets what was told before this moment, and on which days there was a look or a mail. */
    public int forgetBefore(Instant moment, LocalDate day) {
        database.sql("delete from contribution_looked where day < ?").param(day).update();
        database.sql("delete from contribution_mailed where day < ?").param(day).update();
        return database.sql("delete from contribution_told where at < ?").param(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)).update();
    }

    /** Those of these people for whom nobody looked on this day yet, who waited longest first. */
    public List<UUID> waiting(Collection<UUID> people, LocalDate day) {
        var looked = new HashMap<UUID, LocalDate>();
        if (!people.isEmpty()) {
            database.sql("select person, day from contribution_looked where person in (:people)").param("people", people)
                    .query(row -> {
                        looked.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                    });
        }
        return people.stream().filter(it -> looked.getOrDefault(it, LocalDate.EPOCH).isBefore(day))
                .sorted(Comparator.comparing((UUID it) -> looked.getOrDefault(it, LocalDate.EPOCH)).thenComparing(it -> it)).toList();
    }

    /** Takes it on to look what there is to tell this person on this day; false when that was done, here or on another node. */
    public boolean look(UUID person, LocalDate day) {
        database.sql("insert ignore into contribution_looked (person, day) values (?, ?)").params(person, LocalDate.EPOCH).update();
        return database.sql("update contribution_looked set day = ? where person = ? and day < ?").params(day, person, day).update() > 0;
    }

    /** Takes the one mail of this day for this address; false when it is gone already. */
    public boolean mail(byte[] address, LocalDate day) {
        return database.sql("insert ignore into contribution_mailed (address_hash, day) values (?, ?)").params(address, day).update() > 0;
    }

    /** For the file of somebody's own data: what they were told, the newest first. */
    public List<Map<String, String>> file(UUID person) {
        return database.sql("select contribution, kind, piece, stage, way, at from contribution_told where person = ? order by at desc limit 1000").param(person)
                .query((row, _) -> Map.of("contribution", row.getString(1), "kind", row.getString(2), "piece", row.getString(3), "stage", row.getString(4),
                        "way", row.getString(5), "at", row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString())).list();
    }
}
