package nl.tafelronde.lab;

import java.time.LocalDate;
import java.util.List;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointDraft;
import nl.tafelronde.actionpoint.Owner;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A possible next step of a session that can become an action point.
 *
 * @param from    the trial on a team's canvas, or the block of the report it stands in
 * @param line    which line of that block, as a hash of its words; empty for a trial
 * @param kind    where it was found
 * @param team    the title of the team; empty for the report
 * @param text    what is to be done; at most {@link ActionPointDraft#TEXT} characters
 * @param details the whole of it, when the text is only its beginning; may be empty
 * @param owner   as far as it is known; may name nobody
 * @param due     when it was said to be done; null when nobody said so, or when that day has gone by
 * @param made    the action points that came from it; then it is not made again
 */
public record ProposedAction(Piece from, String line, Kind kind, String team, String text, String details, Language language, Owner owner,
        @Nullable LocalDate due, List<ActionPointCard> made) {

    /** Where a possible next step is found. */
    public enum Kind {
        /** On the canvas of a research team. */
        TRIAL,
        /** In the report, under what was agreed. */
        AGREEMENT,
        /** In the report, under what happens next: one line of a text, that need not be anything to do. */
        FOLLOW_UP;

        /** Whether it is made unless somebody leaves it out; a line of a text is left out unless somebody chooses it. */
        public boolean chosenAtFirst() {
            return this != FOLLOW_UP;
        }
    }

    /** One that somebody chose, as they want it. */
    public record Chosen(Piece from, String line, ActionPointDraft draft) {
    }

    Chosen as(ActionPointDraft draft) {
        return new Chosen(from, line, draft);
    }
}
