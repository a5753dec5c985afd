package nl.tafelronde.vision;

import java.util.UUID;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that does something for a goal, as a reader may know it.
 *
 * @param title   what it is called
 * @param place   the session or other place that it comes from
 * @param from    what that is called
 * @param address page to read more on, without a leading slash; absent when the reader has none
 */
public record Touch(Piece piece, String title, UUID place, String from, @Nullable String address) {
}
