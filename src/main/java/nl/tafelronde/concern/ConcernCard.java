package nl.tafelronde.concern;

import java.time.Instant;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;

/**
 * A concern in the list of those who are named: nothing of what it says, because reading that is written down.
 *
 * @param waiting whether the author wrote something that nobody answered yet
 */
public record ConcernCard(ConcernId id, Localized spot, NewConcern.Source source, Language language, ConcernState state,
        Instant at, Instant changed, boolean waiting) {
}
