package nl.tafelronde.theme;

import java.util.List;

/**
 * What somebody did with the themes of their place.
 *
 * @param withdrawn their own that they took back, to be brought back
 */
public record OwnThemes(List<ThemeId> supported, List<ThemeId> proposed, List<ThemeCard> withdrawn) {
}
