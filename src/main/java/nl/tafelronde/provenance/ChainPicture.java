package nl.tafelronde.provenance;

import java.util.List;

/**
 * A piece with everything that it came from and everything that came from it, as one reader may know it. Of two ways between the
 * same pieces only the longer one is there.
 *
 * @param here  the piece that was asked for
 * @param nodes in the order of the chain
 */
public record ChainPicture(Piece here, List<Node> nodes, List<Edge> edges) {

    public ChainPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A piece in the words of its own module. */
    public record Node(Piece piece, PieceTeller.Told told) {
    }

    /** One came from the other. */
    public record Edge(Piece from, Piece into) {
    }
}
