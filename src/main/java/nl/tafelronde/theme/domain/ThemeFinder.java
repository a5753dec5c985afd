package nl.tafelronde.theme.domain;

import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.stereotype.Component;

/** Finds themes of the sessions of a space. */
@Component
class ThemeFinder implements PieceFinder {

    @Override
    public Map<Piece.Kind, String> queries() {
        return Map.of(Piece.Kind.THEME, """
                select t.id from theme_round r join theme t on t.place = r.place where r.space_id = :space and not t.hidden
                and t.state in ('PROPOSED', 'CHOSEN', 'PARKED') and t.title like :like escape '!' order by t.id desc""");
    }
}
