package nl.tafelronde.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * A note as it may be shown. It never says whose it is, except by display name on a board that shows names.
 *
 * @param text     plain text, never to be taken for HTML
 * @param language tag of the language it was written in
 * @param group    of the author; absent where too few of it are there, except for facilitators
 * @param rank     notes of a column stand in this order
 * @param at       when it was written
 * @param cluster  in which it is; absent when it is in none
 * @param mergedInto the note that is shown for both, because they say the same; absent for a note that stands for itself
 * @param why      why it is hidden; only for facilitators and its author, and never kept with changes
 * @param hints    what a facilitator may want to look at; for facilitators only
 * @param hidden   true for a hidden note, which only facilitators and its author get; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteCard(NoteId id, String column, String text, @Nullable String byWhom, String language, @Nullable StakeholderGroup group,
                       double rank, Instant at, @Nullable Boolean hidden, @Nullable String author, @Nullable ClusterId cluster,
                       @Nullable NoteId mergedInto, @Nullable Hiding why, @Nullable List<NoteHint> hints) {

    NoteCard withoutGroup() {
        return new NoteCard(id, column, text, byWhom, language, null, rank, at, hidden, author, cluster, mergedInto, why, hints);
    }

    NoteCard withHints(List<NoteHint> found) {
        return found.isEmpty() ? this
                : new NoteCard(id, column, text, byWhom, language, group, rank, at, hidden, author, cluster, mergedInto, why, found);
    }

    /** As it is kept with a change: why it is hidden is nobody's but its author's and the facilitators'. */
    NoteCard kept() {
        return new NoteCard(id, column, text, byWhom, language, group, rank, at, hidden, author, cluster, mergedInto, null, null);
    }

    /** As its author gets it before the reveal, when nothing of others is told. */
    NoteCard alone() {
        return new NoteCard(id, column, text, byWhom, language, group, rank, at, hidden, author, null, null, why, hints);
    }
}
