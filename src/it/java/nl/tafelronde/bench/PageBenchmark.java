package nl.tafelronde.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.tafelronde.it.Chromium;
import nl.tafelronde.it.RunningServer;

/**
 * The first load of a page on a cheap phone: empty cache, 1.6 Mbit/s with 150 ms to the server, a processor four times
 * slower. Counted are all bytes on the wire, headers and fonts included, until the page has been quiet for two seconds; the time
 * runs from the start of the navigation to the frame after the control that the page is for is on screen and can be used.
 */
final class PageBenchmark {

    private static final double BYTES_PER_SECOND = 1_600_000 / 8.0;
    private static final int ROUND_TRIP = 150;
    private static final int SLOWER = 4;
    /** Sees into shadow roots; a control counts when it has a size, can be used and one frame has gone by. */
    private static final String WATCH = """
            selector => {
              const find = root => {
                const hit = [...root.querySelectorAll(selector)].find(it => {
                  const box = it.getBoundingClientRect();
                  return box.width > 0 && box.height > 0 && !it.disabled && getComputedStyle(it).visibility === 'visible';
                });
                if (hit) return hit;
                for (const it of root.querySelectorAll('*')) {
                  const below = it.shadowRoot && find(it.shadowRoot);
                  if (below) return below;
                }
                return null;
              };
              const look = () => {
                if (document.body && find(document)) {
                  requestAnimationFrame(() => setTimeout(() => { window.usableAfter = performance.now(); }));
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            }""";

    /** One first load: bytes on the wire, milliseconds until it could be used, and requests. */
    private record Load(long bytes, double paint, long requests) {
    }

    /** A page, who looks at it, and the control it is for. */
    private record Subject(String name, String path, String control, boolean facilitator, boolean phone) {
    }

    private PageBenchmark() {
    }

    public static void main(String[] args) throws SQLException {
        try (var server = RunningServer.withDemo("bench-page"); var driver = Chromium.driver()) {
            var hall = Hall.open(server);
            var subjects = List.of(
                    new Subject("join", "/join/" + hall.code(), "button[type=submit].primary", false, true),
                    new Subject("home", "/", "vaadin-text-field", false, true),
                    new Subject("console", "/lab/" + hall.session() + "/console", "vaadin-button", true, false));
            for (var subject : subjects) {
                if (args.length == 0 || List.of(args).contains(subject.name())) {
                    measure(driver, server, subject);
                }
            }
        }
    }

    private static void measure(Playwright driver, RunningServer server, Subject subject) {
        var loads = new ArrayList<Load>();
        for (var run = 0; run < 3; run++) {
            var load = load(driver, server, subject);
            System.out.printf("%s: %d bytes, usable after %.0f ms, %d requests%n", subject.name(), load.bytes(), load.paint(), load.requests());
            loads.add(load);
        }
        var middle = Figures.median(loads, Load::paint);
        Figures.report("page", Figures.values("page", subject.name(), "bytes", middle.bytes(),
                "paint_ms", Math.round(middle.paint()), "requests", middle.requests()));
    }

    private static Load load(Playwright driver, RunningServer server, Subject subject) {
        try (var browser = Chromium.launch(driver)) {
            var options = new Browser.NewContextOptions().setBaseURL(server.address()).setLocale("nl");
            if (subject.phone()) {
                options.setViewportSize(390, 844).setDeviceScaleFactor(2).setIsMobile(true).setHasTouch(true);
            }
            var context = browser.newContext(options);
            if (subject.facilitator()) {
                signIn(driver, server).forEach((name, value) -> context.addCookies(
                        List.of(new Cookie(name, value).setUrl(server.address()))));
            }
            var page = context.newPage();
            var wire = context.newCDPSession(page);
            var bytes = new AtomicLong();
            var requests = new AtomicLong();
            var last = new AtomicLong(System.nanoTime());
            wire.on("Network.requestWillBeSent", it -> {
                requests.incrementAndGet();
                last.set(System.nanoTime());
            });
            wire.on("Network.loadingFinished", it -> {
                bytes.addAndGet(it.get("encodedDataLength").getAsLong());
                last.set(System.nanoTime());
            });
            wire.send("Network.enable");
            wire.send("Network.emulateNetworkConditions", number(Map.of("latency", ROUND_TRIP,
                    "downloadThroughput", BYTES_PER_SECOND, "uploadThroughput", BYTES_PER_SECOND)));
            wire.send("Emulation.setCPUThrottlingRate", number(Map.of("rate", SLOWER)));
            page.addInitScript("(" + WATCH + ")(" + quoted(subject.control()) + ")");
            page.navigate(subject.path(), new Page.NavigateOptions().setTimeout(60_000));
            page.waitForFunction("() => window.usableAfter", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            var paint = ((Number) page.evaluate("() => window.usableAfter")).doubleValue();
            while (System.nanoTime() - last.get() < 2_000_000_000L) {
                page.waitForTimeout(200);
            }
            return new Load(bytes.get(), paint, requests.get());
        }
    }

    /** The cookies of the demo's facilitator, got without a browser so that the measured one has seen nothing yet. */
    private static Map<String, String> signIn(Playwright driver, RunningServer server) {
        var request = driver.request().newContext(new APIRequest.NewContextOptions().setBaseURL(server.address()));
        var page = request.get("/sign-in").text();
        var token = page.replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var answer = request.post("/sign-in/demo/facilitator", RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("_csrf", token)));
        if (answer.status() != 302) {
            throw new IllegalStateException("The demo's facilitator could not sign in: " + answer.status());
        }
        var cookies = new HashMap<String, String>();
        var state = JsonParser.parseString(request.storageState()).getAsJsonObject();
        state.getAsJsonArray("cookies").forEach(it -> cookies.put(it.getAsJsonObject().get("name").getAsString(),
                it.getAsJsonObject().get("value").getAsString()));
        request.dispose();
        return cookies;
    }

    private static JsonObject number(Map<String, Number> values) {
        var json = new JsonObject();
        json.addProperty("offline", false);
        values.forEach(json::addProperty);
        return json;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
