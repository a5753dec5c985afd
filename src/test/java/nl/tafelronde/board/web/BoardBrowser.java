package nl.tafelronde.board.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.board.BoardId;
import nl.tafelronde.board.NoteId;
import nl.tafelronde.kernel.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that knows boards and holds one cookie. */
final class BoardBrowser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String cookie;
    private final String[] headers;

    BoardBrowser(String address, String cookie, String... headers) {
        this.address = address;
        this.cookie = cookie;
        this.headers = headers;
    }

    HttpResponse<String> add(BoardId board, UUID note, String text) {
        return raw(board, Map.of("id", note, "kind", "add", "note", note, "column", "c1", "text", text));
    }

    HttpResponse<String> change(BoardId board, NoteId note, String kind) {
        return raw(board, Map.of("id", Ids.next(), "kind", kind, "note", note, "text", "Veranderd"));
    }

    HttpResponse<String> raw(BoardId board, Map<String, ?> change) {
        return raw(board, JSON.writeValueAsString(change));
    }

    HttpResponse<String> raw(BoardId board, String body) {
        return send(request("/api/boards/" + board + "/changes").header("X-Tafelronde", "1").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A change as a phone of the place sends it. */
    HttpResponse<String> inHall(UUID place, BoardId board, Map<String, ?> change) {
        return post("/api/places/" + place + "/boards/" + board + "/changes", change);
    }

    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(request(path).header("X-Tafelronde", "1").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> without(String header, BoardId board) {
        return send(request("/api/boards/" + board + "/changes").POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    HttpResponse<String> snapshot(BoardId board) {
        return get(board, "");
    }

    HttpResponse<String> get(BoardId board, String path) {
        return get("/api/boards/" + board + path);
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
