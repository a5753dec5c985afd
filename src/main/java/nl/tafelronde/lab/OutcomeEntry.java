package nl.tafelronde.lab;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Something a session made that the report tells by itself: an observation, a theme, the results of a research team.
 *
 * @param id     as its own module knows it
 * @param groups its lines, in their order
 * @param notes  the notes it came from
 */
public record OutcomeEntry(UUID id, Localized title, List<Group> groups, Set<UUID> notes) {

    /**
     * Lines under one heading.
     *
     * @param labelKey key of the heading in the texts files; null without one
     */
    public record Group(@Nullable String labelKey, List<Line> lines) {
    }

    /**
     * @param id     as its own module knows it; of the entry itself when the line is not a thing of its own
     * @param detail who, by when; may be empty
     */
    public record Line(UUID id, Localized text, Localized detail) {
    }
}
