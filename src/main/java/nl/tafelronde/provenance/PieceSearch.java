package nl.tafelronde.provenance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what something of a space can have come from: themes, what teams wrote, the report, agendas, notes. */
@Service
@Transactional(readOnly = true)
public class PieceSearch {

    private static final int MOST = 12;

    private final List<PieceFinder> finders;
    private final Pieces pieces;
    private final Permissions permissions;

    PieceSearch(List<PieceFinder> finders, Pieces pieces, Permissions permissions) {
        this.finders = List.copyOf(finders);
        this.pieces = pieces;
        this.permissions = permissions;
    }

    /**
     * What this reader may know of, in the order of the chain from its end: what is near comes first, single notes last.
     *
     * @param words that it has; empty for whatever is the newest
     */
    public Map<Piece, PieceTeller.Told> find(Actor reader, UUID space, String words) {
        permissions.require(reader, Permission.SEE_SPACE, space);
        var like = "%" + words.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return pieces.tell(reader, finders.stream().flatMap(it -> it.find(space, like, MOST).stream())
                .sorted(Comparator.comparing(Piece::kind, Comparator.reverseOrder())).toList());
    }
}
