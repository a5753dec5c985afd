package nl.tafelronde.lab.domain;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds blocks of the reports of a space: those in which something can stand that is to be done. */
@Repository
class ReportFinder implements PieceFinder {

    private final JdbcClient database;

    ReportFinder(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> find(UUID space, String like, int most) {
        return find(Piece.Kind.REPORT_BLOCK, """
                select b.id from lab_session s join lab_outcome_block b on b.session = s.id where s.space = :space and s.removed_at is null
                and b.kind in ('SUMMARY', 'OBSERVATIONS', 'THEMES', 'TEAMS', 'FOLLOW_UP', 'AGREED', 'TEXT')
                and (b.heading like :like escape '!' or b.body like :like escape '!' or b.agreements like :like escape '!' or s.title like :like escape '!')
                order by s.starts_at desc, b.position""", space, like, most);
    }

    private List<Piece> find(Piece.Kind kind, String sql, UUID space, String like, int most) {
        return database.sql(sql + " limit :most").param("space", space).param("like", like).param("most", most)
                .query((row, _) -> new Piece(kind, row.getObject(1, UUID.class))).list();
    }
}
