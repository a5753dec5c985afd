package nl.tafelronde.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Something a session made that the report tells by itself: an observation, a theme, the results of a research team.
 *
 * @param id      as its own module knows it
 * @param speaker who speaks for it; null without
 * @param groups its lines, in their order
 * @param notes   the notes it came from
 */
public record OutcomeEntry(UUID id, Localized title, @Nullable Name speaker, List<Group> groups, Set<UUID> notes) {

    /** One that nobody speaks for. */
    public OutcomeEntry(UUID id, Localized title, List<Group> groups, Set<UUID> notes) {
        this(id, title, null, groups, notes);
    }

    /**
     * A name that stands in a report as long as it may.
     *
     * @param owner who gave it for themselves, and can take it back; null for a name that somebody else wrote down
     */
    public record Name(String said, @Nullable UUID owner) {
    }

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
     * @param name   who; null where nobody is named
     * @param detail for whom, by when; may be empty
     */
    public record Line(UUID id, Localized text, @Nullable Name name, Localized detail) {

        public Line(UUID id, Localized text, Localized detail) {
            this(id, text, null, detail);
        }

        /** Who, for whom, by when. */
        public Localized about() {
            if (name == null) {
                return detail;
            }
            var about = Localized.EMPTY;
            for (var language : Language.values()) {
                about = about.with(language, detail.isEmpty() ? name.said() : name.said() + " · " + detail.in(language));
            }
            return about;
        }
    }
}
