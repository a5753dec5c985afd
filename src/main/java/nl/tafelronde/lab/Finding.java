package nl.tafelronde.lab;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;

/**
 * Something that stands out on a wall, with what it was seen in.
 *
 * @param version  given back when changing it
 * @param phase    in which it was noticed
 * @param text     one sentence or a few, at most {@value #TEXT} characters
 * @param notes    the notes it is about
 * @param clusters the groups of notes it is about
 * @param onScreen whether the hall reads it on the projector
 */
public record Finding(UUID id, long version, UUID phase, String text, Language language, List<UUID> notes, List<UUID> clusters,
        boolean onScreen, Instant at) {

    /** The most characters of a finding. */
    public static final int TEXT = 600;
    /** The most findings of one evening. */
    public static final int MOST = 60;
    /** The most notes and groups that one is about. */
    public static final int LINKS = 200;

    /** What is written down: the sentence, and the notes and groups of notes it is about. */
    public record Words(String text, Language language, List<UUID> notes, List<UUID> clusters) {

        public Words {
            notes = List.copyOf(notes);
            clusters = List.copyOf(clusters);
        }
    }
}
