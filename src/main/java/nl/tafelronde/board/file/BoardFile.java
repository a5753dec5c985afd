package nl.tafelronde.board.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.board.BoardColumn;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A board as it goes into a file, and comes out of one. It names no author, but on a board that shows names.
 *
 * @param columns in their order; empty in a table that somebody made by hand
 * @param notes   in order of column and rank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BoardFile(String format, int version, Localized title, List<BoardColumn> columns, List<OfCluster> clusters, List<OfNote> notes) {

    /** What a file of ours says that it is. */
    public static final String FORMAT = "tafelronde-board";
    /** Which shape it has. */
    public static final int VERSION = 1;

    public BoardFile {
        columns = List.copyOf(columns);
        clusters = List.copyOf(clusters);
        notes = List.copyOf(notes);
    }

    public BoardFile(Localized title, List<BoardColumn> columns, List<OfCluster> clusters, List<OfNote> notes) {
        this(FORMAT, VERSION, title, columns, clusters, notes);
    }

    /**
     * Notes that belong together.
     *
     * @param votes it got in the last round that was closed; to read only: votes are given by people, never by a file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfCluster(UUID id, String column, @Nullable String name, double rank, @Nullable Integer votes) {
    }

    /**
     * One note.
     *
     * @param language tag of the language it was written in
     * @param author   only on boards that show names
     * @param reason   why it was hidden; null for a note that is not, or that was without saying why
     * @param votes    as of a cluster
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfNote(UUID id, String column, String text, @Nullable String byWhom, String language, StakeholderGroup group,
            @Nullable String author, double rank, Instant at, boolean hidden, @Nullable String reason, @Nullable UUID cluster,
            @Nullable UUID mergedInto, @Nullable Integer votes) {

        /** The same, in this cluster, and with that note shown for it. */
        public OfNote standing(@Nullable UUID cluster, @Nullable UUID mergedInto) {
            return new OfNote(id, column, text, byWhom, language, group, author, rank, at, hidden, reason, cluster, mergedInto, votes);
        }
    }
}
