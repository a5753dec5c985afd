package nl.tafelronde.provenance;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import nl.tafelronde.provenance.domain.ToldRows.Stage;
import nl.tafelronde.provenance.domain.ToldRows.Told;

/**
 * What there is to tell somebody, in numbers: whoever sees the mail with it does not learn whose words became what.
 *
 * @param joined of each kind of thing, of how many such things a contribution became part
 * @param over   of each kind of thing, how many that somebody contributed to were finished
 */
public record News(Map<Piece.Kind, Integer> joined, Map<Piece.Kind, Integer> over) {

    public News {
        joined = Map.copyOf(joined);
        over = Map.copyOf(over);
    }

    public boolean empty() {
        return joined.isEmpty() && over.isEmpty();
    }

    static News of(Collection<Told> told) {
        return new News(count(told, Stage.JOINED), count(told, Stage.OVER));
    }

    /** Two notes in one group are one thing. */
    private static Map<Piece.Kind, Integer> count(Collection<Told> told, Stage stage) {
        var counts = new EnumMap<Piece.Kind, Integer>(Piece.Kind.class);
        var counted = new HashSet<Piece>();
        told.stream().filter(it -> it.stage() == stage && counted.add(it.piece())).forEach(it -> counts.merge(it.piece().kind(), 1, Integer::sum));
        return counts;
    }
}
