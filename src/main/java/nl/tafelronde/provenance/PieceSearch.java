package nl.tafelronde.provenance;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.provenance.domain.FoundPieces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what something of a space can have come from: themes, what teams wrote, the report, agendas, notes. */
@Service
@Transactional(readOnly = true)
public class PieceSearch {

    private static final int MOST = 12;

    private final FoundPieces found;
    private final Pieces pieces;
    private final Permissions permissions;

    PieceSearch(FoundPieces found, Pieces pieces, Permissions permissions) {
        this.found = found;
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
        return pieces.tell(reader, found.find(space, words, MOST).stream().sorted(Comparator.comparing(Piece::kind, Comparator.reverseOrder())).toList());
    }
}
