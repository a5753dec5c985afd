package nl.tafelronde.lab.domain;

import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.stereotype.Component;

/** Finds blocks of the reports of a space: those in which something can stand that is to be done. */
@Component
class ReportFinder implements PieceFinder {

    @Override
    public Map<Piece.Kind, String> queries() {
        return Map.of(Piece.Kind.REPORT_BLOCK, """
                select b.id from lab_session s join lab_outcome_block b on b.session = s.id where s.space = :space and s.removed_at is null
                and b.kind in ('SUMMARY', 'OBSERVATIONS', 'THEMES', 'TEAMS', 'FOLLOW_UP', 'AGREED', 'TEXT')
                and (b.heading like :like escape '!' or b.body like :like escape '!' or b.agreements like :like escape '!' or s.title like :like escape '!')
                order by s.starts_at desc, b.position""");
    }
}
