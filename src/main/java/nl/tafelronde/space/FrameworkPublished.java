package nl.tafelronde.space;

import java.util.UUID;
import nl.tafelronde.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A space has another framework. Told inside the transaction.
 *
 * @param becauseOf the proposal it came of; null when it came of none
 * @param by        who published it; null for an importer
 */
public record FrameworkPublished(SpaceId space, int number, @Nullable UUID becauseOf, @Nullable AccountId by) {
}
