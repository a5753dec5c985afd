package nl.tafelronde.meeting.domain;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds items on the agendas of the meetings of a space. */
@Repository
class AgendaFinder implements PieceFinder {

    private final JdbcClient database;

    AgendaFinder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> find(UUID space, String like, int most) {
        return find(Piece.Kind.MEETING_ITEM, """
                select i.id from meeting m join meeting_item i on i.meeting = m.id where m.space = :space and i.text like :like escape '!'
                order by m.starts_at desc, i.position""", space, like, most);
    }

    private List<Piece> find(Piece.Kind kind, String sql, UUID space, String like, int most) {
        return database.sql(sql + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(kind, row.getObject(1, UUID.class))).list();
    }
}
