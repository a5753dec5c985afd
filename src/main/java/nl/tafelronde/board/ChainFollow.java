package nl.tafelronde.board;

import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps in the chain which group a note is in, and which note is shown for it, also when that is taken back. */
@Component
class ChainFollow implements ClusterFollower {

    private final Provenance provenance;

    ChainFollow(Provenance provenance) {
        this.provenance = provenance;
    }

    @Override
    public void regrouped(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to) {
        if (from != null) {
            provenance.unlink(new Piece(Piece.Kind.CLUSTER, from), Piece.note(note));
        }
        if (to != null) {
            provenance.join(new Piece(Piece.Kind.CLUSTER, to), Piece.note(note));
        }
    }

    @Override
    public void merged(UUID board, UUID note, @Nullable UUID from, @Nullable UUID to) {
        if (from != null) {
            provenance.unlink(Piece.note(from), Piece.note(note));
        }
        if (to != null) {
            provenance.join(Piece.note(to), Piece.note(note));
        }
    }

    @Override
    public void ended(UUID board, UUID cluster, UUID heir) {
        // its notes left it one by one; what was made of it still came from it
    }
}
