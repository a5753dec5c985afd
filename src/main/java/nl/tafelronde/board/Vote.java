package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One vote that somebody gives or takes back.
 *
 * @param id      of this vote or taking back, made by whoever asks: asked twice, it is done once and answered the same
 * @param note    what it is for; null when it is for a cluster
 * @param cluster null when it is for a note
 */
public record Vote(UUID id, Kind kind, @Nullable NoteId note, @Nullable ClusterId cluster) {

    /** Give a vote, or take one back. */
    public enum Kind {
        VOTE, UNVOTE;

        /** As it stands in JSON, for example {@code vote}. */
        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Vote on(UUID id, NoteId note) {
        return new Vote(id, Kind.VOTE, note, null);
    }

    public static Vote on(UUID id, ClusterId cluster) {
        return new Vote(id, Kind.VOTE, null, cluster);
    }

    public static Vote back(UUID id, NoteId note) {
        return new Vote(id, Kind.UNVOTE, note, null);
    }

    public static Vote back(UUID id, ClusterId cluster) {
        return new Vote(id, Kind.UNVOTE, null, cluster);
    }
}
