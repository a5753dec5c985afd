package nl.tafelronde.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
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

        /** What its lines are in the chain, when each is a thing of its own there. */
        Optional<Piece.Kind> kind() {
            return Optional.ofNullable(labelKey).flatMap(it -> switch (it) {
                case "lab-report.team-needs" -> Optional.of(Piece.Kind.NEED);
                case "lab-report.team-pledges" -> Optional.of(Piece.Kind.PLEDGE);
                case "lab-report.team-trials" -> Optional.of(Piece.Kind.TRIAL);
                default -> Optional.empty();
            });
        }
    }

    /**
     * @param id     as its own module knows it; of the entry itself when the line is not a thing of its own
     * @param detail who, by when; may be empty
     */
    public record Line(UUID id, Localized text, Localized detail) {
    }
}
