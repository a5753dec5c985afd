package nl.tafelronde.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it may be shown. It never says who wrote it; whom it names, it names because somebody wrote so.
 *
 * @param text         plain text, never to be taken for HTML
 * @param person       who contributes or owns the step
 * @param personGone   true when the person named themselves here and withdrew since; otherwise absent
 * @param self         true when the person named themselves: nobody else changes that name; otherwise absent
 * @param organisation for which the person speaks, or which contributes
 * @param due          when a step is to be done
 * @param need         the need that a pledge or step is for
 * @param language     tag of the language it was written in
 * @param rank         entries of a column stand in this order
 * @param edition      goes up whenever its words change; given back with an edit
 * @param withdrawn    true for a withdrawn entry, which only the team and facilitators get; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryCard(EntryId id, CanvasColumn column, String text, @Nullable String person, @Nullable Boolean personGone,
        @Nullable Boolean self, @Nullable String organisation, @Nullable LocalDate due, @Nullable EntryId need, String language,
        double rank, long edition, @Nullable Boolean withdrawn, Instant at) {
}
