package nl.tafelronde.board.domain;

import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.stereotype.Component;

/** Finds notes and named groups of notes on the walls of a space. */
@Component
class WallFinder implements PieceFinder {

    @Override
    public Map<Piece.Kind, String> queries() {
        return Map.of(Piece.Kind.CLUSTER, """
                select c.id from board b join cluster c on c.board_id = b.id
                where b.space_id = :space and not c.gone and c.name like :like escape '!' order by c.created_at desc""",
                Piece.Kind.NOTE, """
                select n.id from board b join note n on n.board_id = b.id where b.space_id = :space and not n.hidden and not n.withdrawn
                and n.merged_into is null and (n.text like :like escape '!' or n.by_whom like :like escape '!') order by n.created_at desc""");
    }
}
