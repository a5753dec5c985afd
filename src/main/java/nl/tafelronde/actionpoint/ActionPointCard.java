package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An action point in a list.
 *
 * @param number       within its space
 * @param organisation whose it is
 * @param owner        the organisation and the person as a list shows them, for example {@code Gemeente Heerlen, Ana}
 * @param late         its due date has gone by and it is not over
 */
public record ActionPointCard(ActionPointId id, int number, String text, Language language, @Nullable OrganisationId organisation,
        String owner, @Nullable String person, @Nullable LocalDate due, @Nullable LocalDate review,
        ActionState state, String pillar, String theme, String region, boolean late, long version) {
}
