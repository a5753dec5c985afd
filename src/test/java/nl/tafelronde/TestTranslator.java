package nl.tafelronde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real HTTP server that speaks as LibreTranslate does, and does what a test wants of it. Left alone it "translates" by
 * naming the language before the words.
 */
public final class TestTranslator {

    /** What it does with a question. */
    public interface Behaviour {

        void answer(HttpExchange exchange, Question question) throws IOException;
    }

    /** A question as it came over the wire. */
    public record Question(String body, List<String> texts, String source, String target) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestTranslator SHARED = new TestTranslator();

    private final HttpServer server;
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = TestTranslator::translates;

    public TestTranslator() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/translate", this::translate);
        server.createContext("/languages", it -> send(it, 200, """
                [{"code":"nl","name":"Dutch","targets":["en","pl"]},{"code":"pl","name":"Polish"},{"code":"en","name":"English"},{"code":"xx"}]"""));
        server.start();
    }

    /** The one that the applications under test talk to. */
    public static TestTranslator shared() {
        return SHARED;
    }

    static String url() {
        return SHARED.address();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void does(Behaviour wanted) {
        behaviour = wanted;
    }

    /** Translates again, and forgets what it was asked. */
    public void well() {
        behaviour = TestTranslator::translates;
        questions.clear();
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** How often this text was asked for in this language. */
    public long asked(String text, String target) {
        return questions.stream().filter(it -> it.target().equals(target) && it.texts().contains(text)).count();
    }

    public void stop() {
        server.stop(0);
    }

    private void translate(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var json = JSON.readTree(body);
        var texts = new ArrayList<String>();
        if (json.get("q").isArray()) {
            json.get("q").forEach(it -> texts.add(it.asString()));
        } else {
            texts.add(json.get("q").asString());
        }
        var question = new Question(body, texts, json.get("source").asString(), json.get("target").asString());
        questions.add(question);
        behaviour.answer(exchange, question);
    }

    public static void translates(HttpExchange exchange, Question question) throws IOException {
        var translated = question.texts().stream().map(it -> question.target() + ": " + it).toList();
        send(exchange, 200, JSON.writeValueAsString(Map.of("translatedText", question.body().contains("\"q\":[") ? translated : translated.getFirst())));
    }

    /** Answers with this status and body; headers as name and value in turn. */
    public static Behaviour says(int status, String body, String... headers) {
        return (exchange, _) -> {
            for (var index = 0; index < headers.length; index += 2) {
                exchange.getResponseHeaders().add(headers[index], headers[index + 1]);
            }
            send(exchange, status, body);
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
