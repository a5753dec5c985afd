package nl.tafelronde.lab.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone in the hall: one browser with its own cookies, speaking plain HTTP. */
final class Phone implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    Phone(String address) {
        this.address = address;
    }

    /** An answer: its status, and its body when that is JSON. */
    record Answer(int status, JsonNode json, String text) {

        String code() {
            return json.path("code").asString();
        }

        String detail() {
            return json.path("detail").asString();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(request(path).header("X-Tafelronde", "1").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(request(path).header("X-Tafelronde", "1").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(request(path).header("X-Tafelronde", "1").DELETE());
    }

    Answer join(String code, String name) {
        return join(code, UUID.randomUUID(), name);
    }

    Answer join(String code, UUID id, String name) {
        return post("/api/join/" + code, """
                {"id":"%s","name":"%s","group":"MIGRANT","language":"pl"}""".formatted(id, name));
    }

    /** Opens a stream; the caller reads its events one by one. */
    Stream stream(String path) {
        try {
            var answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("The stream was answered with " + answer.statusCode());
            }
            return new Stream(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .header("Accept-Language", "pl");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), isJson ? JSON.readTree(answer.body()) : JSON.createObjectNode(), answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Server-Sent Events, read by name. */
    static final class Stream implements AutoCloseable {

        private final BufferedReader lines;

        private final StringBuilder heard = new StringBuilder();

        private Stream(InputStream body) {
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }

        /** The data of the next event with this name; fails when it does not come in ten seconds. */
        JsonNode next(String name) throws Exception {
            return soon(() -> read(name));
        }

        /** Whether the server ends it; fails when it still has not after ten seconds. */
        boolean ends() throws Exception {
            return soon(() -> {
                while (lines.readLine() != null) {
                    continue;
                }
                return true;
            });
        }

        private static <T> T soon(Callable<T> reading) throws Exception {
            var thread = Executors.newVirtualThreadPerTaskExecutor();
            try {
                return thread.submit(reading).get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                thread.shutdownNow();
            }
        }

        private JsonNode read(String name) throws IOException {
            var event = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.append(line).append('\n');
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ") && event.equals(name)) {
                    return JSON.readTree(line.substring(6));
                }
            }
            throw new AssertionError("The stream ended before " + name);
        }

        /** Everything that was read so far, as it came over the line. */
        String heard() {
            return heard.toString();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
