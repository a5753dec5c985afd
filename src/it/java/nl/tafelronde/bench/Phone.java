package nl.tafelronde.bench;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the phone of one participant asks for, over connections and with cookies of its own: the page and all it names, the
 * session behind the code, the place at the table, the stage, and a feed that stays open.
 */
final class Phone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NAMED = Pattern.compile("<(?:script|link)\\b[^>]*?\\b(?:src|href)=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What one sees before joining. */
    record Door(String session, List<String> groups, String name) {
    }

    private final String server;
    private final HttpClient http;

    /** @param server its address without a slash at the end */
    Phone(String server, Executor executor) {
        this.server = server;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
                .executor(executor).connectTimeout(PATIENCE).build();
    }

    /** The page and everything its head names, at once as a browser does. */
    void open(String code) throws IOException, InterruptedException {
        var page = new String(plain(good(http.send(question("/join/" + code, "text/html").build(), BodyHandlers.ofByteArray()))),
                StandardCharsets.UTF_8);
        var named = new LinkedHashSet<String>();
        var matcher = NAMED.matcher(page);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        if (named.stream().noneMatch(it -> it.endsWith(".js"))) {
            throw new IOException("The page names no script");
        }
        var loading = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (var path : named) {
            loading.add(http.sendAsync(question(path, "*/*").build(), BodyHandlers.ofByteArray()));
        }
        for (var answer : loading) {
            good(answer.join());
        }
    }

    /** What the door shows: which session, with which groups to choose from, and the name it suggests. */
    Door look(String code) throws IOException, InterruptedException {
        var said = json("/api/join/" + code);
        return new Door(said.get("session").asString(), said.get("groups").valueStream().map(JsonNode::asString).toList(),
                said.get("suggestedName").asString());
    }

    /** Takes a seat; {@code turn} chooses the group. */
    void join(String code, Door door, int turn) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("id", UUID.randomUUID(), "name", door.name(),
                "group", door.groups().get(turn % door.groups().size()), "language", "nl"));
        good(http.send(question("/api/join/" + code, "application/json").header("Content-Type", "application/json")
                .header("X-Tafelronde", "1").POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray()));
    }

    JsonNode stage(String session) throws IOException, InterruptedException {
        return json("/api/lab/" + session + "/stage");
    }

    /** Opens the feed and waits for the first stage on it; it stays open until {@link #close()}. */
    void follow(String session) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(server + "/api/lab/" + session + "/feed"))
                .header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The feed answered " + answer.statusCode());
        }
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); !"event: stage".equals(line) && !"event:stage".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("The feed ended before the first stage");
            }
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(plain(good(http.send(question(path, "application/json").build(), BodyHandlers.ofByteArray()))));
    }

    /** Phones ask for compressed answers, so these do too. */
    private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return unpacked.readAllBytes();
        }
    }

    private HttpRequest.Builder question(String path, String kind) {
        return HttpRequest.newBuilder(URI.create(server).resolve(path)).timeout(PATIENCE).header("Accept", kind)
                .header("Accept-Language", "nl").header("Accept-Encoding", "gzip");
    }

    private static HttpResponse<byte[]> good(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.request().method() + " " + answer.uri().getPath() + " answered " + answer.statusCode()
                    + " " + new String(answer.body(), StandardCharsets.UTF_8).lines().findFirst().orElse(""));
        }
        return answer;
    }
}
