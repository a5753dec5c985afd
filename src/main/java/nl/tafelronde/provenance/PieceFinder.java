package nl.tafelronde.provenance;

import java.util.Map;

/** Finds pieces of work of a space by their words. The module they belong to implements it; {@link PieceSearch} asks every one. */
public interface PieceFinder {

    /**
     * For each kind an SQL query for the ids of those that are there, the newest first. {@code :space} is the space and {@code :like}
     * what their words have to look like, in which {@code !} escapes; how many there may be is added behind it. Who may know of them
     * is asked afterwards, of {@link PieceTeller}.
     */
    Map<Piece.Kind, String> queries();
}
