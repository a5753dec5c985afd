package nl.tafelronde.provenance.ui;

import java.util.List;
import nl.tafelronde.provenance.ChainPicture.Node;
import nl.tafelronde.provenance.PieceCard.Proof;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one frame of the picture: a piece, many pieces of one kind that are connected to the same others, or what shows
 * that something was done.
 *
 * @param kind null for what shows that something was done
 * @param from the numbers of the boxes it came from
 */
record Box(int number, Piece.@Nullable Kind kind, List<Node> nodes, @Nullable Proof proof, boolean here, int column, List<Integer> from) {

    boolean folded() {
        return nodes.size() > 1;
    }

    Box at(int otherColumn) {
        return new Box(number, kind, nodes, proof, here, otherColumn, from);
    }
}
