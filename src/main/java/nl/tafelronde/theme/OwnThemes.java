package nl.tafelronde.theme;

import java.util.List;

/**
 * What somebody did with the themes of their place.
 *
 * @param number    of the list's last change when this was so
 * @param withdrawn their own that they took back, to be brought back
 */
public record OwnThemes(long number, List<ThemeId> supported, List<ThemeId> proposed, List<ThemeCard> withdrawn) {
}
