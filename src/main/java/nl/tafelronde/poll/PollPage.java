package nl.tafelronde.poll;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A poll as one person sees it by their link.
 *
 * @param closedKey  says why nothing can be answered now; null while it can
 * @param language   in which they are mailed
 * @param shownName  as they chose to be called; may be empty
 * @param mailable   whether a receipt can be mailed
 * @param next       where they say whether they come, once the date stands
 * @param reason     why it was cancelled, in the organiser's words; may be empty
 */
public record PollPage(Localized title, Localized explanation, String location, String organiser, @Nullable LocalDateTime deadline,
        boolean hidden, @Nullable String closedKey, List<Date> dates, @Nullable PollOption chosen, @Nullable String next, String reason,
        String shownName, String comment, Language language, boolean mailable) {

    /**
     * A date on the list.
     *
     * @param mine    what they answered
     * @param place   1 … capacity: has a place; beyond that: their place in the waiting line is {@code place - capacity}; 0 without capacity or yes
     * @param names   who says yes and chose to be named; empty in a hidden poll
     * @param fresh   came after they answered
     */
    public record Date(PollOption option, @Nullable Choice mine, int place, int yes, int ifNeedBe, int no, List<String> names, boolean fresh) {

        public boolean waiting() {
            var capacity = option.capacity();
            return capacity != null && place > capacity;
        }

        public boolean placed() {
            return place > 0 && !waiting();
        }
    }

    public @Nullable Date date(UUID option) {
        return dates.stream().filter(it -> it.option().id().equals(option)).findFirst().orElse(null);
    }

    /** Whether they answered every date. */
    public boolean complete() {
        return dates.stream().allMatch(it -> it.mine() != null);
    }

    @Override
    public String toString() {
        return "PollPage[" + dates.size() + "]";
    }
}
