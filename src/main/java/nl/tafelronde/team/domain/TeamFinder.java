package nl.tafelronde.team.domain;

import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.stereotype.Component;

/** Finds research teams of a space, and the possible next steps on their canvases. */
@Component
class TeamFinder implements PieceFinder {

    @Override
    public Map<Piece.Kind, String> queries() {
        return Map.of(Piece.Kind.TEAM, """
                select t.id from team_room r join team t on t.place_id = r.place_id
                where r.space_id = :space and not t.removed and t.title like :like escape '!' order by t.id desc""",
                Piece.Kind.TRIAL, """
                select e.id from team_room r join team t on t.place_id = r.place_id join team_entry e on e.team_id = t.id where r.space_id = :space
                and not t.removed and not e.withdrawn and e.column_name = 'TRIAL' and e.text like :like escape '!' order by e.created_at desc""");
    }
}
