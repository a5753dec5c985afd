package nl.tafelronde.provenance;

import java.util.List;
import java.util.UUID;

/** Finds pieces of work of a space by their words. The module they belong to implements it; {@link PieceSearch} asks every one. */
public interface PieceFinder {

    /**
     * Pieces of this space that are there, the newest first. Who may know of them is asked afterwards, of {@link PieceTeller}.
     *
     * @param like what their words have to look like for SQL, in which {@code !} escapes
     * @param most of each kind
     */
    List<Piece> find(UUID space, String like, int most);
}
