package nl.tafelronde.lab;

import java.time.Instant;
import java.util.UUID;

/** One sentence of the facilitator to every phone and the projector, at most 280 characters. */
public record Announcement(UUID id, String text, Instant at) {

    /** The most characters of the sentence. */
    public static final int TEXT = 280;
}
