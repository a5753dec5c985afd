package nl.tafelronde.provenance.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pieces of a space that have some words, asked of every module. */
@Repository
public class FoundPieces {

    private final List<PieceFinder> finders;
    private final JdbcClient database;

    FoundPieces(List<PieceFinder> finders, JdbcClient database) {
        this.finders = List.copyOf(finders);
        this.database = database;
    }

    /** @param most of each kind */
    public List<Piece> find(UUID space, String words, int most) {
        var like = "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return finders.stream().flatMap(it -> it.queries().entrySet().stream()).flatMap(it -> find(it, space, like, most).stream()).toList();
    }

    private List<Piece> find(Map.Entry<Piece.Kind, String> query, UUID space, String like, int most) {
        return database.sql(query.getValue() + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(query.getKey(), row.getObject(1, UUID.class))).list();
    }
}
