package nl.tafelronde.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many screens following a board, read by one thread. Each checks that it sees every number once and in order, and comes
 * back with its number when it is sent away. Latencies are taken from the moment of sending that stands in the note.
 */
final class Readers implements AutoCloseable {

    private static final byte[] TEXT = "\"text\":\"b ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "\"name\":\"b ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KIND = "\"kind\":\"".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final Selector selector;
    private final ConcurrentLinkedQueue<Screen> arriving = new ConcurrentLinkedQueue<>();
    private final List<Screen> screens = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Thread thread;
    /** When a note was put into a cluster, by the moment in its text. */
    final Map<Long, Long> grouped = new ConcurrentHashMap<>();
    final AtomicInteger live = new AtomicInteger();
    final AtomicInteger returns = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean measuring;
    private long[] latencies = new long[1 << 20];
    private int measured;
    private long doubled;
    private long skipped;

    Readers(InetSocketAddress server) throws IOException {
        this.server = server;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("readers").start(this::run);
    }

    /** @param path up to and including {@code after=} */
    void add(String path, String cookie, long after, int poster) {
        arriving.add(new Screen(path, cookie, after, poster));
        selector.wakeup();
    }

    void measure(boolean on) {
        measuring = on;
    }

    /** The lowest number that some screen has. */
    long slowest() {
        synchronized (screens) {
            return screens.stream().mapToLong(it -> it.number).min().orElse(0);
        }
    }

    long missing(long last) {
        synchronized (screens) {
            return skipped + screens.stream().mapToLong(it -> Math.max(0, last - it.number)).sum();
        }
    }

    long doubled() {
        return doubled;
    }

    /** Sorted, in nanoseconds. */
    long[] latencies() {
        var sorted = Arrays.copyOf(latencies, measured);
        Arrays.sort(sorted);
        return sorted;
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready, 200);
                for (var screen = arriving.poll(); screen != null; screen = arriving.poll()) {
                    synchronized (screens) {
                        screens.add(screen);
                    }
                    screen.connect();
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void ready(SelectionKey key) {
        var screen = (Screen) key.attachment();
        try {
            screen.ready(key);
        } catch (IOException cut) {
            screen.again();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private final class Screen {

        private final String path;
        private final String cookie;
        private final int poster;
        private volatile long number;
        private SocketChannel channel;
        private byte[] line = new byte[1024];
        private int length;
        private boolean inHead;
        private long left;
        private boolean streaming;
        /** The beginning of a line whose end is in the next chunk. */
        private byte[] held = new byte[0];

        Screen(String path, String cookie, long after, int poster) {
            this.path = path;
            this.cookie = cookie;
            this.number = after;
            this.poster = poster;
        }

        void connect() throws IOException {
            length = 0;
            inHead = true;
            left = -1;
            streaming = false;
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(server);
            var request = "GET " + path + number + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: " + cookie + "\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void again() {
            try {
                channel.close();
                if (streaming) {
                    live.decrementAndGet();
                }
                returns.incrementAndGet();
                if (!closed) {
                    connect();
                }
            } catch (IOException refused) {
                throw new IllegalStateException(refused);
            }
        }

        void ready(SelectionKey key) throws IOException {
            buffer.clear();
            var read = channel.read(buffer);
            var now = System.nanoTime();
            if (read < 0) {
                again();
                return;
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                take(buffer.get(), now);
            }
        }

        /** Undoes the chunks: {@code left} counts the bytes still to come of this one; -1 is its size line, 0 its end. */
        private void take(byte next, long now) {
            if (inHead || left == -1) {
                if (next != '\n') {
                    keep(next);
                } else if (inHead) {
                    head();
                } else {
                    size();
                }
            } else if (left > 0) {
                left--;
                if (next == '\n') {
                    line(now);
                    length = 0;
                } else {
                    keep(next);
                }
                if (left == 0) {
                    held = Arrays.copyOf(line, length);
                    left = -2;
                    length = 0;
                }
            } else if (next == '\n') {
                left = -1;
            }
        }

        private void size() {
            left = Long.parseLong(new String(line, 0, length, StandardCharsets.US_ASCII).strip(), 16);
            length = held.length;
            if (line.length < length) {
                line = new byte[length * 2];
            }
            System.arraycopy(held, 0, line, 0, length);
        }

        private void head() {
            var text = new String(line, 0, length, StandardCharsets.US_ASCII).strip();
            length = 0;
            if (text.startsWith("HTTP/1.1") && !text.contains(" 200")) {
                throw new IllegalStateException("A feed was refused: " + text);
            }
            if (text.isEmpty()) {
                inHead = false;
                held = new byte[0];
                streaming = true;
                live.incrementAndGet();
            }
        }

        private void keep(byte next) {
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = next;
        }

        private void line(long now) {
            if (length > 4 && line[0] == 'i' && line[1] == 'd') {
                var next = 0L;
                for (var it = 4; it < length; it++) {
                    next = next * 10 + line[it] - '0';
                }
                if (next <= number) {
                    doubled++;
                } else {
                    skipped += next - number - 1;
                    number = next;
                }
            } else if (measuring && length > 6 && line[0] == 'd') {
                sent(now);
            }
        }

        /**
         * The note's text, or the cluster's name, is {@code b POSTER NANOS}. A note that is put into a cluster has the text it
         * was added with: {@link Readers#grouped} knows when that was sent.
         */
        private void sent(long now) {
            var kind = find(KIND);
            var at = kind < 0 ? -1 : line[kind] == 'a' || line[kind] == 'g' ? find(TEXT) : line[kind] == 'n' ? find(NAME) : -1;
            if (at < 0) {
                return;
            }
            var who = 0;
            for (; line[at] != ' '; at++) {
                who = who * 10 + line[at] - '0';
            }
            var nanos = 0L;
            for (at++; line[at] >= '0' && line[at] <= '9'; at++) {
                nanos = nanos * 10 + line[at] - '0';
            }
            var began = line[kind] == 'g' ? grouped.get(nanos) : Long.valueOf(nanos);
            if (who != poster && began != null && measured < latencies.length) {
                latencies[measured++] = now - began;
            }
        }

        private int find(byte[] what) {
            for (var it = 0; it < length - what.length; it++) {
                if (line[it] == '"' && line[it + 1] == what[1] && Arrays.equals(line, it, it + what.length, what, 0, what.length)) {
                    return it + what.length;
                }
            }
            return -1;
        }
    }
}
