package nl.tafelronde.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the office (Vaadin) that somebody has open, without the browser: a session of its own, the first conversation, the
 * navigation to the view, and the push connection, as Vaadin's client does them.
 */
final class OfficeWindow implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String server;
    private final HttpClient http;
    private double viewMilliseconds;
    /** The page that is open, and what a browser says when it goes from there. */
    private @Nullable String page;
    private Map<String, Object> goodbye = Map.of();

    OfficeWindow(String server, Executor executor) {
        this.server = server;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager())
                .executor(executor).build();
    }

    /** As one of the people of the demo. */
    void signIn(String role) throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(answer(HttpRequest.newBuilder(URI.create(server + "/sign-in")), 200));
        if (!token.find()) {
            throw new IOException("The sign-in page has no form");
        }
        answer(HttpRequest.newBuilder(URI.create(server + "/sign-in/demo/" + role))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))), 302);
    }

    /**
     * Opens the view and its push connection; both stay until another is opened, of which the browser tells the server, or for good
     * when this window is closed without a word.
     *
     * @param address of the view, without a slash before it; with its query, if it has one
     * @return what the server said of the view: changes to the page, for seeing that it is there
     */
    String open(String address) throws IOException, InterruptedException {
        var path = address.replaceFirst("[?].*", "");
        var query = address.substring(Math.min(address.length(), path.length() + 1));
        leave();
        answer(HttpRequest.newBuilder(URI.create(server + "/" + address)).header("Accept", "text/html"), 200);
        var first = JSON.readTree(answer(HttpRequest.newBuilder(URI.create(server + "/?v-r=init&location=" + path
                + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&v-sw=1280&v-sh=720&v-ww=1280&v-wh=720&v-bw=1280&v-bh=720&v-tzid=Europe/Amsterdam")), 200));
        var settings = first.get("appConfig");
        var conversation = settings.get("uidl");
        var window = settings.get("v-uiId").asString();
        var key = conversation.get("Vaadin-Security-Key").asString();
        goodbye = Map.of("csrfToken", key, "syncId", 0, "clientId", 0, "rpc", new Object[0], "UNLOAD", true);
        page = window;
        var navigate = Map.of("csrfToken", key, "syncId", conversation.get("syncId").asInt(),
                "clientId", conversation.get("clientId").asInt(), "rpc", new Object[] {Map.of("type", "event", "node", 1, "event", "ui-navigate",
                        "data", Map.of("route", "/" + path, "query", query, "appShellTitle", "", "historyState", Map.of("idx", 0), "trigger", ""))});
        var before = System.nanoTime();
        var view = answer(HttpRequest.newBuilder(URI.create(server + "/?v-r=uidl&v-uiId=" + window))
                .header("Content-Type", "application/json; charset=UTF-8").POST(BodyPublishers.ofString(JSON.writeValueAsString(navigate))), 200);
        viewMilliseconds = (System.nanoTime() - before) / 1e6;
        push(window, conversation.get("Vaadin-Push-ID").asString());
        return view;
    }

    private void leave() throws IOException, InterruptedException {
        if (page != null) {
            answer(HttpRequest.newBuilder(URI.create(server + "/?v-r=uidl&v-uiId=" + page))
                    .header("Content-Type", "application/json; charset=UTF-8").POST(BodyPublishers.ofString(JSON.writeValueAsString(goodbye))), 200);
        }
    }

    /** How long the server took for the view of the last {@link #open}, from the question to the last byte of the answer. */
    double viewMilliseconds() {
        return viewMilliseconds;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void push(String window, String id) throws IOException, InterruptedException {
        var greeted = new CountDownLatch(1);
        var address = URI.create(server.replaceFirst("^http", "ws") + "/VAADIN/push?v-r=push&v-uiId=" + window + "&v-pushId=" + id
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                + "&X-Vaadin-LastSeenServerSyncId=0");
        http.newWebSocketBuilder().header("Origin", server).buildAsync(address, new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                greeted.countDown();
                return WebSocket.Listener.super.onText(socket, text, last);
            }
        }).join();
        if (!greeted.await(30, TimeUnit.SECONDS)) {
            throw new IOException("The push connection stayed silent");
        }
    }

    private String answer(HttpRequest.Builder question, int status) throws IOException, InterruptedException {
        var answer = http.send(question.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body().replaceFirst("^for\\(;;\\);", "");
    }
}
