package nl.tafelronde.provenance;

import java.time.Instant;

/** That one piece came from another, and since when that is so. */
public record Link(Piece from, Piece into, Instant at) {
}
