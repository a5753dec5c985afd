package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What somebody with a personal link sees of one action point: theirs, and nothing else. */
public record LinkedActionPoint(int number, String text, String details, Language language, @Nullable String person, @Nullable LocalDate due,
        @Nullable LocalDate review, ActionState state, @Nullable String reason, List<ActionPointDetails.Evidence> evidence) {
}
