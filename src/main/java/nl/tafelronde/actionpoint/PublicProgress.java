package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tafelronde.actionpoint.ActionPointDetails.Evidence;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * How far a space is, for anybody. There is no place in it for the name or address of a person.
 *
 * @param name         of the space
 * @param introduction may be empty
 * @param language     of the introduction
 * @param today        the day it shows
 * @param themes       how far each theme is; empty without themes; those without a theme come last, without a name
 * @param regions      as {@code themes}
 * @param page         of the list, from 0
 */
public record PublicProgress(String name, String introduction, Language language, LocalDate today, Standing all, List<Standing> themes, List<Standing> regions,
        List<Item> items, int page) {

    /**
     * How many there are in each state.
     *
     * @param late whose due date has gone by
     */
    public record Standing(String name, Map<ActionState, Integer> counts, int late) {

        public int count(ActionState state) {
            return counts.getOrDefault(state, 0);
        }

        public int total() {
            return counts.values().stream().mapToInt(it -> it).sum();
        }
    }

    /**
     * One action point.
     *
     * @param organisation whose it is; null when a person does it
     * @param evidence     only what is public
     */
    public record Item(ActionPointId id, int number, String text, Language language, @Nullable String organisation, @Nullable LocalDate due,
            @Nullable LocalDate review, ActionState state, boolean late, String theme, String region, List<Evidence> evidence) {
    }
}
