package nl.tafelronde.board.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds notes and named groups of notes on the walls of a space. */
@Repository
class WallFinder implements PieceFinder {

    private final JdbcClient database;

    WallFinder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> find(UUID space, String like, int most) {
        var found = new ArrayList<Piece>();
        found.addAll(find(Piece.Kind.CLUSTER, """
                select c.id from board b join cluster c on c.board_id = b.id
                where b.space_id = :space and not c.gone and c.name like :like escape '!' order by c.created_at desc""", space, like, most));
        found.addAll(find(Piece.Kind.NOTE, """
                select n.id from board b join note n on n.board_id = b.id where b.space_id = :space and not n.hidden and not n.withdrawn
                and n.merged_into is null and (n.text like :like escape '!' or n.by_whom like :like escape '!') order by n.created_at desc""", space, like, most));
        return found;
    }

    private List<Piece> find(Piece.Kind kind, String sql, UUID space, String like, int most) {
        return database.sql(sql + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(kind, row.getObject(1, UUID.class))).list();
    }
}
