package nl.tafelronde.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A participant without a screen: says over HTTP what a phone would say. */
public final class Guest implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private volatile String address;
    private final Language language;

    public Guest(String address, Language language) {
        this.address = address;
        this.language = language;
    }

    /** Goes on at another node, with the same cookie. */
    void goOnAt(String other) {
        address = other;
    }

    /** What its browser sends to be known. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream().map(it -> it.getName() + "=" + it.getValue()).collect(Collectors.joining("; "));
    }

    /** Joins with this code and gives the session's id. */
    public String join(String code, String name, StakeholderGroup group) {
        var body = JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("name", name).put("group", group.name())
                .put("language", language.tag());
        return expect(200, post("/api/join/" + code, body.toString())).get("session").stringValue();
    }

    /** The same, and leaves an address to hear what becomes of it. */
    void join(String code, String name, StakeholderGroup group, String email) {
        var body = JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("name", name).put("group", group.name())
                .put("language", language.tag()).put("email", email).put("consent", true);
        expect(200, post("/api/join/" + code, body.toString()));
    }

    /** Taps a choice on the page of a personal link to a date poll. */
    void answer(String token, String option, String choice) {
        patiently(() -> post("/p/" + token + "/answer?lang=" + language.tag(), JSON.createObjectNode().put("option", option).put("choice", choice).toString()));
    }

    /** The dates of a poll, as the page of a personal link knows them. */
    List<String> dates(String token) {
        return expect(200, get("/p/" + token + "/standing?lang=" + language.tag())).get("dates").valueStream().map(it -> it.get("id").stringValue()).toList();
    }

    /** The ids of a board's columns, in their order. */
    public List<String> columns(String board) {
        return expect(200, get("/api/boards/" + board)).get("columns").valueStream().map(it -> it.get("id").stringValue()).toList();
    }

    /** Posts a note and waits when asked to slow down, as a phone does. */
    public void write(String board, String column, String text, @Nullable String byWhom) {
        var id = UUID.randomUUID();
        var answer = add(board, id, column, text, byWhom);
        while (answer.statusCode() == 429) {
            pause(JSON.readTree(answer.body()).get("retryAfterMs").asLong());
            answer = add(board, id, column, text, byWhom);
        }
        expect(200, answer);
    }

    HttpResponse<String> add(String board, UUID id, String column, String text, @Nullable String byWhom) {
        var body = JSON.createObjectNode().put("id", id.toString()).put("kind", "add").put("note", id.toString())
                .put("column", column).put("text", text).put("language", language.tag());
        if (byWhom != null) {
            body.put("byWhom", byWhom);
        }
        return post("/api/boards/" + board + "/changes", body.toString());
    }

    /** Takes back a note of one's own that says this. */
    void withdraw(String board, String text) {
        var note = expect(200, get("/api/boards/" + board)).get("notes").valueStream().filter(it -> it.get("text").stringValue().equals(text))
                .findFirst().orElseThrow().get("id").stringValue();
        expect(200, post("/api/boards/" + board + "/changes", JSON.createObjectNode().put("id", UUID.randomUUID().toString())
                .put("kind", "withdraw").put("note", note).toString()));
    }

    /** Proposes a theme from these groups and notes. */
    public void propose(String session, String title, String sentence, List<String> clusters, List<String> notes) {
        var body = JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("title", title).put("sentence", sentence)
                .put("language", language.tag());
        clusters.forEach(body.putArray("clusters")::add);
        notes.forEach(body.putArray("notes")::add);
        patiently(() -> post("/api/lab/" + session + "/themes", body.toString()));
    }

    public void support(String session, String theme) {
        patiently(() -> put("/api/lab/" + session + "/themes/" + theme + "/support", "{\"support\":true}"));
    }

    void vote(String session, String board, String note) {
        var body = JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("kind", "vote").put("note", note);
        patiently(() -> post("/api/places/" + session + "/boards/" + board + "/votes", body.toString()));
    }

    public void chooseTeam(String session, String team) {
        patiently(() -> put("/api/places/" + session + "/teams/mine", "{\"team\":\"" + team + "\"}"));
    }

    void speakFor(String session, String team, String name) {
        patiently(() -> put("/api/places/" + session + "/teams/" + team + "/speaker", JSON.createObjectNode().put("speak", true).put("name", name).toString()));
    }

    /** Writes on the sheet of one's team; what is null is left out. */
    public void fill(String session, String team, String column, Map<String, @Nullable String> words) {
        var body = JSON.createObjectNode().put("id", UUID.randomUUID().toString()).put("kind", "add").put("entry", UUID.randomUUID().toString())
                .put("column", column).put("self", "true".equals(words.get("self"))).put("language", language.tag());
        words.forEach((name, value) -> {
            if (value != null && !name.equals("self")) {
                body.put(name, value);
            }
        });
        patiently(() -> post("/api/places/" + session + "/teams/" + team + "/changes", body.toString()));
    }

    /** Asks again when asked to slow down, as a phone does. */
    private static void patiently(Supplier<HttpResponse<String>> step) {
        var answer = step.get();
        while (answer.statusCode() == 429) {
            pause(JSON.readTree(answer.body()).get("retryAfterMs").asLong());
            answer = step.get();
        }
        expect(200, answer);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .header("X-Tafelronde", "1").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .header("X-Tafelronde", "1").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept-Language", language.tag()).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", interrupted);
        }
    }

    private static JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
