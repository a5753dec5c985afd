package nl.tafelronde.theme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The themes of a place as one audience may see them; chosen ones first, parked ones last, otherwise the most supported first.
 *
 * @param number goes up with every change
 * @param closed whether a facilitator closed with a handful
 * @param each   how many themes one person may support
 * @param may    what participants may do now; closing takes away that they take part
 */
public record ThemeList(UUID place, long number, boolean closed, int each, ThemeRules may, int titleMax, int sentenceMax,
        List<ThemeCard> themes) {

    public Optional<ThemeCard> theme(ThemeId id) {
        return themes.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The handful. */
    public List<ThemeCard> chosen() {
        return in(ThemeState.CHOSEN);
    }

    public List<ThemeCard> in(ThemeState state) {
        return themes.stream().filter(it -> it.state() == state).toList();
    }
}
