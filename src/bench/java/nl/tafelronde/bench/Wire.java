package nl.tafelronde.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** One phone's connection for asking and posting: HTTP/1.1 with keep-alive on a plain socket, as light as can be. */
final class Wire implements AutoCloseable {

    /** What came back. */
    record Answer(int status, String cookie, String body) {
    }

    private final Socket socket;
    private final InputStream in;

    Wire(InetSocketAddress server) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(server);
        in = new BufferedInputStream(socket.getInputStream(), 1024);
    }

    Answer get(String path, String cookie) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + cookie(cookie) + "\r\n");
    }

    Answer post(String path, String cookie, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        return ask("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Tafelronde: 1\r\nContent-Type: application/json\r\n"
                + cookie(cookie) + "Content-Length: " + bytes + "\r\n\r\n" + body);
    }

    /** Joins a session by its code; gives the participant's cookie. */
    String join(String code) throws IOException {
        var id = UUID.randomUUID();
        var answer = post("/api/join/" + code, "", "{\"id\":\"" + id + "\",\"name\":\"Deelnemer " + id.toString().substring(0, 8)
                + "\",\"group\":\"RESIDENT\",\"language\":\"nl\"}");
        if (answer.status != 200 || answer.cookie.isEmpty()) {
            throw new IOException("Joining failed: " + answer);
        }
        return answer.cookie;
    }

    private static String cookie(String cookie) {
        return cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    }

    private Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var cookie = "";
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (small.startsWith("transfer-encoding:") && small.endsWith("chunked")) {
                chunked = true;
            } else if (small.startsWith("set-cookie: tr_")) {
                cookie = header.substring(12).split(";")[0];
            }
        }
        return new Answer(status, cookie, chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
