package nl.tafelronde.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reader of a feed on a plain socket, which sees every byte and can stop reading. */
public final class FeedClient implements AutoCloseable {

    /** One event as it came; {@code id} is empty when it had none. The last one has the name {@code closed}. */
    public record Event(String name, String id, String data) {
    }

    private static final Event CLOSED = new Event("closed", "", "");

    private final Socket socket;
    private final InputStream in;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private int status;
    private String problem = "";

    private FeedClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects and begins to read. */
    public static FeedClient open(String address, String cookie, String... headers) throws IOException {
        var client = connect(address, cookie, headers);
        client.begin();
        return client;
    }

    /** Connects and asks, but reads nothing until {@link #begin}: its network is full. */
    public static FeedClient connect(String address, String cookie, String... headers) throws IOException {
        var uri = URI.create(address);
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        var client = new FeedClient(socket);
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + uri.getHost() + "\r\nAccept: text/event-stream\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return client;
    }

    public void begin() throws IOException {
        status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new HashMap<>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        if (status != 200) {
            problem = new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), StandardCharsets.UTF_8);
            if (problem.isEmpty()) {
                problem = new String(chunk(), StandardCharsets.UTF_8);
            }
            events.add(CLOSED);
            return;
        }
        Thread.startVirtualThread(this::read);
    }

    private void read() {
        try {
            var text = new StringBuilder();
            for (var chunk = chunk(); chunk.length > 0; chunk = chunk()) {
                synchronized (raw) {
                    raw.writeBytes(chunk);
                }
                text.append(new String(chunk, StandardCharsets.UTF_8));
                for (var end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
                    parse(text.substring(0, end));
                    text.delete(0, end + 2);
                }
            }
        } catch (IOException cut) {
            socket.isClosed();
        } finally {
            events.add(CLOSED);
        }
    }

    private void parse(String block) {
        var name = "";
        var id = "";
        var data = new ArrayList<String>();
        for (var line : block.split("\n")) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data.add(line.substring(6));
            }
        }
        if (!name.isEmpty()) {
            events.add(new Event(name, id, String.join("\n", data)));
        }
    }

    /** The line end that closes a chunk may come only with the next one, so it is read with that. */
    private byte[] chunk() throws IOException {
        var size = line();
        return in.readNBytes(Integer.parseInt(size.isEmpty() ? line() : size, 16));
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The stream ended");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    public int status() {
        return status;
    }

    /** The body of an answer that is no stream. */
    public String problem() {
        return problem;
    }

    /** The next event; fails the test when none comes. */
    public Event next() throws InterruptedException {
        var event = events.poll(20, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No event came; so far: " + wire());
        }
        return event;
    }

    /** The next event with this name; others are passed over. */
    public Event next(String name) throws InterruptedException {
        var event = next();
        while (!event.name().equals(name)) {
            if (event == CLOSED) {
                throw new AssertionError("The stream closed before " + name + "; so far: " + wire());
            }
            event = next();
        }
        return event;
    }

    /** So many events. */
    public List<Event> next(int count) throws InterruptedException {
        var some = new ArrayList<Event>(count);
        while (some.size() < count) {
            some.add(next());
        }
        return some;
    }

    /** Every byte that came, as text. */
    public String wire() {
        synchronized (raw) {
            return raw.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
