package nl.tafelronde.theme;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;

/**
 * A theme as somebody proposes it.
 *
 * @param id       chosen by who proposes; proposing it twice is proposing it once
 * @param title    at most {@value Themes#TITLE_MAX} characters
 * @param sentence what it is about, at most {@value Themes#SENTENCE_MAX} characters; may be empty
 * @param language of title and sentence
 * @param clusters of the walls it comes from
 * @param notes    all notes it comes from, those of the clusters too
 */
public record NewTheme(ThemeId id, String title, String sentence, Language language, List<UUID> clusters, List<UUID> notes) {

    public NewTheme {
        clusters = clusters.stream().distinct().toList();
        notes = notes.stream().distinct().toList();
    }
}
