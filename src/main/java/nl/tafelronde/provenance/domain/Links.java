package nl.tafelronde.provenance.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Link;
import nl.tafelronde.provenance.Piece;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the links. Rows of ids without a life of their own, so plain SQL. */
@Repository
public class Links {

    /** What MariaDB answers to who holds on to a view of the data in which a row is not yet what it is now. */
    private static final int CHANGED_SINCE_READ = 1020;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Links(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /**
     * Lets one transaction at a time add links within a level of the chain, so that two of them cannot close a circle together.
     *
     * @throws Refusal {@code kernel.stale} when somebody did so after this transaction began to read, and it would not see that
     */
    public void hold(int level) {
        try {
            database.sql("update provenance_gate set links = links + 1 where held = ?").param(level).update();
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException refused && refused.getErrorCode() == CHANGED_SINCE_READ) {
                throw Refusal.conflict("kernel.stale");
            }
            throw failed;
        }
    }

    public void add(Collection<Piece> from, Piece into, Instant at) {
        var moment = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        batches.batchUpdate("insert into provenance_link (from_kind, from_id, into_kind, into_id, at) values (?, ?, ?, ?, ?) "
                + "on duplicate key update at = at", from.stream().distinct().map(it ->
                new Object[] {it.kind().name(), it.id(), into.kind().name(), into.id(), moment}).toList());
    }

    public void remove(Piece from, Piece into) {
        database.sql("delete from provenance_link where from_kind = ? and from_id = ? and into_kind = ? and into_id = ?")
                .params(from.kind().name(), from.id(), into.kind().name(), into.id()).update();
    }

    public void removeAll(Piece piece) {
        database.sql("delete from provenance_link where from_kind = ? and from_id = ? or into_kind = ? and into_id = ?")
                .params(piece.kind().name(), piece.id(), piece.kind().name(), piece.id()).update();
    }

    /** What these came from. */
    public List<Piece> from(Collection<Piece> pieces) {
        return select("from", "into", pieces);
    }

    /** What came from these. */
    public List<Piece> into(Collection<Piece> pieces) {
        return select("into", "from", pieces);
    }

    /** What came from each of these. */
    public Map<Piece, List<Piece>> intoEach(Collection<Piece> pieces) {
        return each("into", "from", pieces);
    }

    /** What each of these came from. */
    public Map<Piece, List<Piece>> fromEach(Collection<Piece> pieces) {
        return each("from", "into", pieces);
    }

    private Map<Piece, List<Piece>> each(String wanted, String given, Collection<Piece> pieces) {
        var each = new LinkedHashMap<Piece, List<Piece>>();
        if (!pieces.isEmpty()) {
            var known = Set.copyOf(pieces);
            database.sql("select " + given + "_kind, " + given + "_id, " + wanted + "_kind, " + wanted + "_id from provenance_link where " + given
                            + "_id in (:ids) order by at, id")
                    .param("ids", pieces.stream().map(Piece::id).collect(Collectors.toSet()))
                    .query(row -> {
                        if (known.contains(piece(row, 1))) {
                            each.computeIfAbsent(piece(row, 1), _ -> new ArrayList<>()).add(piece(row, 3));
                        }
                    });
        }
        return each;
    }

    /** The links by which these became something. */
    public List<Link> linksInto(Collection<Piece> pieces) {
        return links("from", pieces);
    }

    /** The links by which these came from something. */
    public List<Link> linksFrom(Collection<Piece> pieces) {
        return links("into", pieces);
    }

    private List<Link> links(String given, Collection<Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var known = Set.copyOf(pieces);
        return database.sql("select from_kind, from_id, into_kind, into_id, at from provenance_link where " + given + "_id in (:ids) order by at, id")
                .param("ids", pieces.stream().map(Piece::id).collect(Collectors.toSet()))
                .query((row, _) -> new Link(piece(row, 1), piece(row, 3), row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list().stream().filter(it -> known.contains("from".equals(given) ? it.from() : it.into())).toList();
    }

    private List<Piece> select(String wanted, String given, Collection<Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var known = Set.copyOf(pieces);
        return database.sql("select " + wanted + "_kind, " + wanted + "_id, " + given + "_kind, " + given + "_id from provenance_link "
                + "where " + given + "_id in (:ids) order by at, id")
                .param("ids", pieces.stream().map(Piece::id).collect(Collectors.toSet()))
                .query((row, _) -> known.contains(piece(row, 3)) ? piece(row, 1) : null)
                .list().stream().filter(Objects::nonNull).distinct().toList();
    }

    private static Piece piece(ResultSet row, int first) throws SQLException {
        return new Piece(Piece.Kind.valueOf(row.getString(first)), row.getObject(first + 1, UUID.class));
    }
}
