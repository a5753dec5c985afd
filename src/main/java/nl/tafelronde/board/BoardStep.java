package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a board, with how it left what it touched.
 *
 * @param kind    as in the feed, for example {@code group}; {@code rules} and {@code anew} are steps of the board itself
 * @param undoes  the number of the step that it took back
 * @param mine    whether the reader did it
 * @param undoable whether it is of a kind that can be taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardStep(long number, String kind, Instant at, @Nullable Long undoes, boolean mine, boolean undoable, List<PastNote> notes,
                        List<PastCluster> clusters) {

    public BoardStep {
        notes = List.copyOf(notes);
        clusters = List.copyOf(clusters);
    }

    /**
     * A note as the step left it.
     *
     * @param text   null where it stayed as it was
     * @param gone   whether it hung there no more
     * @param taken  whether its author has taken it back since: then nothing of what it said is told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PastNote(UUID id, String column, double rank, @Nullable String text, @Nullable String byWhom, @Nullable String language,
                           @Nullable UUID cluster, @Nullable UUID mergedInto, boolean hidden, boolean gone, boolean taken) {
    }

    /** A cluster as the step left it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PastCluster(UUID id, String column, double rank, @Nullable String name, boolean gone) {
    }
}
