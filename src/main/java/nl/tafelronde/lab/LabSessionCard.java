package nl.tafelronde.lab;

import java.time.LocalDateTime;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/** A session in a list. Times are wall time in Europe/Amsterdam. */
public record LabSessionCard(LabSessionId id, LabState state, Localized title, String place,
        @Nullable LocalDateTime starts, @Nullable LocalDateTime ends) {
}
