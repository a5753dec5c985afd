package nl.tafelronde.lab;

import java.time.Instant;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the facilitators noticed in a phase, in their own language: one text per phase, lines apart.
 *
 * @param version   0 while nothing was written; given back when saving
 * @param changedAt null while nothing was written
 */
public record Observation(UUID phase, long version, String text, Language language, @Nullable Instant changedAt) {

    /** The most characters of the text of one phase. */
    public static final int TEXT = 4000;
}
