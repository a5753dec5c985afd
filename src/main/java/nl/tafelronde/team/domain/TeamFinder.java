package nl.tafelronde.team.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds research teams of a space, and the possible next steps on their canvases. */
@Repository
class TeamFinder implements PieceFinder {

    private final JdbcClient database;

    TeamFinder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> find(UUID space, String like, int most) {
        var found = new ArrayList<Piece>();
        found.addAll(find(Piece.Kind.TEAM, """
                select t.id from team_room r join team t on t.place_id = r.place_id
                where r.space_id = :space and not t.removed and t.title like :like escape '!' order by t.id desc""", space, like, most));
        found.addAll(find(Piece.Kind.TRIAL, """
                select e.id from team_room r join team t on t.place_id = r.place_id join team_entry e on e.team_id = t.id where r.space_id = :space
                and not t.removed and not e.withdrawn and e.column_name = 'TRIAL' and e.text like :like escape '!' order by e.created_at desc""", space, like, most));
        return found;
    }

    private List<Piece> find(Piece.Kind kind, String sql, UUID space, String like, int most) {
        return database.sql(sql + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(kind, row.getObject(1, UUID.class))).list();
    }
}
