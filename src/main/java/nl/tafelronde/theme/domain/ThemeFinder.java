package nl.tafelronde.theme.domain;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds themes of the sessions of a space. */
@Repository
class ThemeFinder implements PieceFinder {

    private final JdbcClient database;

    ThemeFinder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> find(UUID space, String like, int most) {
        return find(Piece.Kind.THEME, """
                select t.id from theme_round r join theme t on t.place = r.place where r.space_id = :space and not t.hidden
                and t.state in ('PROPOSED', 'CHOSEN', 'PARKED') and t.title like :like escape '!' order by t.id desc""", space, like, most);
    }

    private List<Piece> find(Piece.Kind kind, String sql, UUID space, String like, int most) {
        return database.sql(sql + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(kind, row.getObject(1, UUID.class))).list();
    }
}
