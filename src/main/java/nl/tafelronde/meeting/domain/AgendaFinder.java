package nl.tafelronde.meeting.domain;

import java.util.Map;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.PieceFinder;
import org.springframework.stereotype.Component;

/** Finds items on the agendas of the meetings of a space. */
@Component
class AgendaFinder implements PieceFinder {

    @Override
    public Map<Piece.Kind, String> queries() {
        return Map.of(Piece.Kind.MEETING_ITEM, """
                select i.id from meeting m join meeting_item i on i.meeting = m.id where m.space = :space and i.text like :like escape '!'
                order by m.starts_at desc, i.position""");
    }
}
