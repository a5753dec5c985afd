package nl.tafelronde.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One channel that a reader follows.
 *
 * @param channel   for example a board or a session
 * @param audiences to whom the reader belongs, the most particular first
 * @param after     the last number the reader has; null when it has nothing yet
 * @param opening   tells what the reader missed
 * @param source    where the numbered changes are kept; null for a channel whose events carry no number: those reach only
 *                  readers of this node, and a lost one is not sent again
 * @param allowed   asked at every heartbeat on a thread of its own: when it says no, or fails, the stream ends
 */
public record Following(UUID channel, List<Audience> audiences, @Nullable Long after, Opening opening,
                        @Nullable FeedSource source, BooleanSupplier allowed) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** For as long as the stream lasts. */
    public Following(UUID channel, List<Audience> audiences, @Nullable Long after, Opening opening, @Nullable FeedSource source) {
        this(channel, audiences, after, opening, source, () -> true);
    }

    /** The same, for no longer than this is true. */
    public Following whileAllowed(BooleanSupplier allowed) {
        return new Following(channel, audiences, after, opening, source, allowed);
    }

    /** A channel without numbers: the opening is sent on connect, everything published while connected after it. */
    public static Following unnumbered(UUID channel, List<Audience> audiences, Opening opening) {
        return new Following(channel, audiences, null, opening, null);
    }

    /**
     * The last number a returning reader says it has: the {@code Last-Event-ID} that a browser sends by itself, else the
     * parameter {@code after}; null when there is neither, or no number in it.
     */
    public static @Nullable Long lastNumber(HttpServletRequest request) {
        var said = request.getHeader("Last-Event-ID");
        var after = said == null || said.isBlank() ? request.getParameter("after") : said;
        return after != null && NUMBER.matcher(after.strip()).matches() ? Long.valueOf(after.strip()) : null;
    }

    /** Reads what a reader has to get before live events, on the reader's own thread, after it has been subscribed. */
    @FunctionalInterface
    public interface Opening {

        /**
         * @param after the last number the reader has, null for everything from scratch
         * @return what was missed, up to and including {@link Opened#number}
         */
        Opened open(@Nullable Long after);
    }

    /**
     * The beginning of a stream.
     *
     * @param number everything up to and including this number is in {@code events} or was already there; 0 without numbers
     */
    public record Opened(long number, List<FeedEvent> events) {
    }
}
