package nl.tafelronde.concern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A concern as those who are named read it. It never says who wrote it.
 *
 * @param contact   what the author left to be reached at, for this and nothing else
 * @param reachable whether the author still reads answers on their phone
 * @param steps     what happened since, the oldest first
 */
public record ConcernDetails(ConcernId id, UUID space, Localized spot, NewConcern.Source source, String text, @Nullable String byWhom,
        Language language, @Nullable String contact, boolean reachable, ConcernState state, Instant at, List<ConcernStep> steps) {

    @Override
    public String toString() {
        return "ConcernDetails[" + id + "]";
    }
}
