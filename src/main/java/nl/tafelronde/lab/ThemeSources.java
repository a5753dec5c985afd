package nl.tafelronde.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can make a theme of: the groups and loose notes that they may read, wall by wall.
 *
 * @param more how many loose notes there are besides; they are found by their words
 */
public record ThemeSources(List<Wall> walls, int more) {

    /** One wall of the evening. */
    public record Wall(UUID board, Localized title, List<Group> groups, List<Loose> notes) {
    }

    /**
     * Notes that people put together.
     *
     * @param name absent while nobody gave it one
     * @param some what the first of its notes say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(UUID id, @Nullable String name, int notes, List<String> some) {
    }

    /** A note that is in no group; the language is a tag. */
    public record Loose(UUID id, String text, String language) {
    }
}
