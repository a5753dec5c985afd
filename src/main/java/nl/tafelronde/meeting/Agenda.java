package nl.tafelronde.meeting;

import java.time.LocalTime;
import java.util.List;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting talks about, in order.
 *
 * @param late    action points that are so late that they are on the agenda by themselves, and about which nothing was concluded yet;
 *                only of the next meeting of a space
 * @param mayEdit whether the reader writes the agenda
 */
public record Agenda(List<Item> items, List<ActionPointCard> late, boolean mayEdit) {

    /** The most items of a meeting. */
    public static final int MOST = 100;

    /** Whether there is anything to talk about. */
    public boolean isEmpty() {
        return items.isEmpty() && late.isEmpty();
    }

    /** How long it takes, as far as that was said. */
    public int minutes() {
        return items.stream().mapToInt(it -> it.minutes() == null ? 0 : it.minutes()).sum();
    }

    /**
     * One item.
     *
     * @param minutes how long it takes; null when nobody said
     * @param at      when it begins; null when that does not follow from those before it
     * @param note    what was concluded; may be empty
     * @param about   the late action point that it was about
     * @param made    the action points that came from it
     */
    public record Item(MeetingItemId id, String text, Language language, @Nullable Integer minutes, @Nullable LocalTime at, String note,
            @Nullable ActionPointId about, List<ActionPointCard> made, long version) {
    }

    /**
     * An item as somebody writes it.
     *
     * @param text    at most {@value #TEXT} characters
     * @param minutes from 1 to {@value #MINUTES}; null for not said
     */
    public record Draft(String text, Language language, @Nullable Integer minutes) {

        public static final int TEXT = 300;
        public static final int MINUTES = 600;
    }

    /** The most characters of what was concluded. */
    public static final int NOTE = 2000;
}
