package nl.tafelronde.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.tafelronde.kernel.AfterCommit;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Live streams over Server-Sent Events. A channel (a board, a session) has readers; what is published on it is encoded
 * once per audience and handed to all of them. Losing a connection, a hint or a node loses nothing: readers come back with
 * the number they have, and numbered channels are kept level with the database.
 *
 * @see <a href="file:src/docs/decisions/0003-numbered-feed.md">decision 0003</a>
 */
@Service
@Open("moves bytes; the module that publishes decides who may read them")
public class Feeds {

    private static final Logger log = LoggerFactory.getLogger(Feeds.class);
    private static final Troubles TROUBLES = new Troubles();
    private static final byte[] GREETING = "retry: 1500\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    /** How many changes are read at once when a channel is levelled with the database. */
    private static final int HEAL_AT_ONCE = 500;

    private final Map<UUID, Channel> channels = new ConcurrentHashMap<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private final Screens screens = new Screens();
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Hints hints;
    private final Turnstile turnstile;
    private volatile boolean open = true;

    Feeds(LiveSettings settings, LiveMeters meters, Hints hints, Turnstile turnstile) {
        this.settings = settings;
        this.meters = meters;
        this.hints = hints;
        this.turnstile = turnstile;
        meters.readers(readers);
        hints.onMoved(this::moved);
    }

    /**
     * Sends an event without a number to this audience of the channel, on this node. Inside a transaction it is sent after
     * the commit, or never.
     */
    public void publish(UUID channel, Audience audience, FeedEvent event) {
        publish(new Publication(channel, 0, Map.of(audience, event)));
    }

    /** As above for several audiences, and in its turn when it has a number. */
    public void publish(Publication publication) {
        AfterCommit.run(() -> {
            pass(publication);
            if (publication.number() > 0) {
                hints.moved(publication.channel(), publication.number());
            }
        });
    }

    /** How many readers a channel has on this node. */
    public int readers(UUID channel) {
        var known = channels.get(channel);
        return known == null ? 0 : known.legs().size();
    }

    /** Ends the streams of this audience of the channel, for example of a person who left; they may come back and be asked. */
    public void end(UUID channel, Audience audience) {
        var known = channels.get(channel);
        if (known != null) {
            known.legs().stream().filter(leg -> leg.following().audiences().contains(audience))
                    .forEach(leg -> leg.reader().end());
        }
    }

    /**
     * Streams these channels to the client until it goes, is too slow or has been here long enough. Returns as soon as it is
     * known what was missed; that and the rest is written by a virtual thread of its own. Its stack is short where that of a
     * request is tens of kilobytes deep in filters, and a phone that is slow to read keeps nobody waiting at the
     * {@link Turnstile}.
     *
     * @param onEnd run once when the stream is over, also when it never began
     * @throws nl.tafelronde.kernel.Refusal whatever an opening throws, before anything is sent
     */
    public void stream(HttpServletRequest request, HttpServletResponse response, List<Following> followings, Runnable onEnd)
            throws IOException {
        var reader = reader();
        var begun = false;
        try {
            var missed = begin(reader, followings);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            var out = response.getOutputStream();
            var async = request.startAsync();
            async.setTimeout(0);
            Thread.ofVirtual().name("feed").start(() -> {
                try {
                    write(reader, missed, out);
                } finally {
                    leave(reader);
                    onEnd.run();
                    async.complete();
                }
            });
            begun = true;
        } finally {
            if (!begun) {
                leave(reader);
                onEnd.run();
            }
        }
    }

    /** As above for a caller who need not know when it ends. */
    public void stream(HttpServletRequest request, HttpServletResponse response, List<Following> followings) throws IOException {
        stream(request, response, followings, () -> { });
    }

    Reader reader() {
        return new Reader(settings.queueEvents(), settings.queueBytes().toBytes(),
                System.nanoTime() + settings.longest().toNanos(), meters::dropped);
    }

    /** Subscribes first and reads what was missed after that, so that nothing falls between. */
    Queue<FeedEvent> begin(Reader reader, List<Following> followings) {
        readers.add(reader);
        if (!open) {
            reader.end();
        }
        followings.forEach(following -> join(reader.follow(following)));
        var missed = new ArrayDeque<FeedEvent>();
        reader.legs().forEach(leg -> missed.addAll(openLeg(leg, leg.following().after())));
        return missed;
    }

    /**
     * Writes what was missed and then whatever comes, all that waits at once, until the stream is to end.
     *
     * @param missed emptied, so that a whole wall is not kept for as long as somebody looks at it
     */
    void write(Reader reader, Queue<FeedEvent> missed, OutputStream out) {
        try {
            out.write(GREETING);
            for (var event = missed.poll(); event != null; event = missed.poll()) {
                out.write(event.bytes());
            }
            out.flush();
            for (var batch = reader.take(); batch != null; batch = reader.take()) {
                write(batch, out);
                out.flush();
            }
        } catch (IOException gone) {
            log.debug("A reader went: {}", gone.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // The answer has begun, so it can only end here; the client comes back with its number.
            TROUBLES.report(failed, "a live stream");
        }
    }

    private void write(List<Reader.Waiting> batch, OutputStream out) throws IOException {
        for (var waiting : batch) {
            var leg = waiting.leg();
            var event = waiting.event();
            if (leg == null || event == null) {
                out.write(HEARTBEAT);
            } else if (leg.isNew(waiting.number())) {
                out.write(event.bytes());
                leg.wrote(waiting.number());
                if (event.anew()) {
                    for (var again : turnstile.through(() -> openLeg(leg, null))) {
                        out.write(again.bytes());
                    }
                }
            }
        }
    }

    private static List<FeedEvent> openLeg(Reader.Leg leg, @Nullable Long after) {
        var opened = leg.following().opening().open(after);
        leg.wrote(opened.number());
        return opened.events();
    }

    private void join(Reader.Leg leg) {
        var following = leg.following();
        channels.compute(following.channel(), (id, known) -> {
            var channel = known == null ? new Channel(id, following.source()) : known;
            channel.legs().add(leg);
            return channel;
        }).locate();
        screens.opened(leg);
    }

    void leave(Reader reader) {
        readers.remove(reader);
        reader.end();
        for (var leg : reader.legs()) {
            screens.closed(leg);
            channels.computeIfPresent(leg.following().channel(), (_, channel) -> {
                channel.legs().remove(leg);
                return channel.legs().isEmpty() ? null : channel;
            });
        }
    }

    private void pass(Publication publication) {
        meters.published();
        var channel = channels.get(publication.channel());
        if (channel != null) {
            channel.offer(publication);
        }
    }

    /** Somebody, perhaps another node, says that a channel has come this far. */
    private void moved(UUID id, long number) {
        var channel = channels.get(id);
        if (channel != null && channel.number() < number) {
            heal(channel);
        }
    }

    /** Compares all followed channels with the database and passes on what was missed. */
    void poll() {
        var bySource = new HashMap<FeedSource, Set<UUID>>();
        channels.values().forEach(channel -> {
            if (channel.source() != null) {
                bySource.computeIfAbsent(channel.source(), _ -> new HashSet<>()).add(channel.id());
            }
        });
        bySource.forEach((source, ids) -> source.numbers(ids).forEach(this::moved));
    }

    private void heal(Channel channel) {
        var source = channel.source();
        if (source == null) {
            return;
        }
        while (true) {
            var from = channel.number();
            if (from < 0) {
                return;
            }
            var missed = source.after(channel.id(), from, HEAL_AT_ONCE);
            missed.forEach(channel::offer);
            if (missed.size() < HEAL_AT_ONCE) {
                return;
            }
        }
    }

    /** A sign of life for everybody first; then who may not read any more is sent away. */
    void heartbeat() {
        var now = System.nanoTime();
        readers.forEach(reader -> reader.heartbeat(now));
        readers.stream().filter(reader -> !mayGoOn(reader)).forEach(Reader::end);
    }

    /** When it cannot be found out the reader is sent away too: it comes back and is asked in full. */
    private static boolean mayGoOn(Reader reader) {
        try {
            return reader.legs().stream().allMatch(leg -> leg.following().allowed().getAsBoolean());
        } catch (RuntimeException refusedOrUnknown) {
            log.debug("A stream may not go on: {}", refusedOrUnknown.getClass().getName());
            return false;
        }
    }

    /** Ends every stream, so that the server can stop; the clients come back to another node or to this one later. */
    void close() {
        open = false;
        readers.forEach(Reader::end);
    }

    void reopen() {
        open = true;
    }
}
