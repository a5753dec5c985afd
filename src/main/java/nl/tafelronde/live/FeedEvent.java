package nl.tafelronde.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire to one audience: one or more Server-Sent Events, encoded once and shared by all readers.
 *
 * @param name   the event's name; of several waiting {@code latest} events with one name only the last is sent
 * @param bytes  UTF-8, complete events with their closing empty line; nobody changes them
 * @param latest whether a newer one makes this one superfluous
 * @param anew   whether the channel is opened anew for the reader after these bytes, because what it may see has changed
 */
public record FeedEvent(String name, byte[] bytes, boolean latest, boolean anew) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** An event without a number. */
    public static FeedEvent of(String name, String json) {
        return new FeedEvent(name, encode(name, null, json), false, false);
    }

    /** An event with its number as Server-Sent Events id, so that a reader that returns says how far it came. */
    public static FeedEvent of(String name, long number, String json) {
        return new FeedEvent(name, encode(name, number, json), false, false);
    }

    /** The whole of a small state: a reader that is behind gets only the newest. */
    public static FeedEvent latest(String name, String json) {
        return new FeedEvent(name, encode(name, null, json), true, false);
    }

    /** Nothing but what the channel's opening says for the reader now. */
    public static FeedEvent onlyAnew() {
        return new FeedEvent("anew", new byte[0], false, true);
    }

    /** These bytes first, then whatever the channel's opening says for this reader now. */
    public FeedEvent thenAnew() {
        return new FeedEvent(name, bytes, false, true);
    }

    /** This event and then that one, as one. */
    public FeedEvent and(FeedEvent next) {
        var both = new ByteArrayOutputStream(bytes.length + next.bytes.length);
        both.writeBytes(bytes);
        both.writeBytes(next.bytes);
        return new FeedEvent(name, both.toByteArray(), false, anew || next.anew);
    }

    private static byte[] encode(String name, @Nullable Long number, String json) {
        var text = new StringBuilder(json.length() + 48).append("event: ").append(name).append('\n');
        if (number != null) {
            text.append("id: ").append(number.longValue()).append('\n');
        }
        for (var line : LINE_END.split(json)) {
            text.append("data: ").append(line).append('\n');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
