package nl.tafelronde.provenance;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;

/**
 * Something somebody contributed, as they find it again themselves.
 *
 * @param place    the session it was made in
 * @param followed false when nothing is told of what became of it: it was withdrawn by its author or hidden by a facilitator
 */
public record Contribution(Piece piece, UUID place, String text, Language language, Instant at, boolean followed) {

    /** Nothing of what somebody wrote gets into a log. */
    @Override
    public String toString() {
        return "Contribution[" + piece + "]";
    }
}
