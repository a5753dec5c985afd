package nl.tafelronde.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import nl.tafelronde.it.LiveEvening;
import nl.tafelronde.kernel.StakeholderGroup;

/**
 * A wall at its limits on real screens: 2,000 notes, 60 of the groups of notes with ten in each, 300 people in the room. For the
 * facilitator's laptop, the projector and a phone with a processor four times slower: how long from the address to the wall, how
 * long from a posted note to a frame with it, and the longest frame while that goes on; on the laptop also while a note is
 * carried across the wall.
 */
final class WallBenchmark {

    private static final int NOTES = 2_000;
    private static final int CLUSTERS = 60;
    private static final int TOGETHER = 10;
    private static final int ARRIVALS = 20;
    /** Says in window.frames how long each frame took, and in window.seen when the words in window.wanted first stood in a frame. */
    private static final String WATCH = """
            () => {
              window.frames = [];
              let last = performance.now();
              const find = root => {
                for (const it of root.querySelectorAll('idea-board')) {
                  if (it.shadowRoot?.textContent.includes(window.wanted)) return true;
                }
                return false;
              };
              const look = now => {
                window.frames.push(now - last);
                last = now;
                if (window.wanted && !window.seen && find(document)) window.seen = Date.now();
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }""";

    private final FullHall hall;
    private final LiveEvening evening;
    private final String board;
    private final String column;
    /** whose turn it is: each writes once, so that nobody is asked to slow down */
    private int turn;

    private WallBenchmark(FullHall hall) {
        this.hall = hall;
        this.evening = hall.evening;
        this.board = evening.board(1);
        this.column = hall.people.getFirst().columns(board).getFirst();
    }

    public static void main(String[] args) {
        try (var hall = new FullHall("bench-wall")) {
            var bench = new WallBenchmark(hall);
            var console = hall.facilitator.page();
            bench.fill(console);
            bench.console(console);
            bench.projector();
            bench.phone();
        }
    }

    /** Through the door that a facilitator has: a file. */
    private void fill(Page page) {
        var table = new StringBuilder("kind;id;column;text;language;group;cluster\n");
        var clusters = new ArrayList<UUID>();
        for (var cluster = 0; cluster < CLUSTERS; cluster++) {
            clusters.add(UUID.randomUUID());
            table.append("cluster;").append(clusters.getLast()).append(';').append(column).append(";Groepje ").append(cluster).append(";;;\n");
        }
        for (var note = 0; note < NOTES; note++) {
            table.append("note;;").append(column).append(";Briefje ").append(note).append(": een zin van gewone lengte over wonen en werken in de streek;nl;")
                    .append(StakeholderGroup.values()[note % 7]).append(';').append(note < CLUSTERS * TOGETHER ? clusters.get(note % CLUSTERS) : "").append('\n');
        }
        page.navigate("/lab/" + evening.id() + "/board/" + board + "/files");
        page.locator("input[type=file]").setInputFiles(new FilePayload("muur.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8)));
        page.locator(".board-found vaadin-button").click();
        page.locator(".board-found vaadin-button").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED).setTimeout(120_000));
    }

    private void console(Page page) {
        var open = opened(page, "/lab/" + evening.id() + "/console");
        var arrivals = arrivals(page);
        page.evaluate("() => { window.frames = []; }");
        var note = page.locator("idea-board li[data-note] article.note").first().boundingBox();
        page.mouse().move(note.x + 20, note.y + 20);
        page.mouse().down();
        for (var step = 0; step < 60; step++) {
            page.mouse().move(note.x + 20 + step * 6, note.y + 20 + step * 5);
        }
        var drag = longest(page);
        page.keyboard().press("Escape");
        page.mouse().up();
        report("console", open, arrivals, "drag_frame_ms", drag);
    }

    private void projector() {
        var page = hall.projector();
        report("projector", opened(page, "/projector/" + evening.id()), arrivals(page));
        page.close();
    }

    private void phone() {
        var page = hall.phone();
        report("phone", opened(page, "/join/" + evening.code() + "#wall"), arrivals(page));
    }

    /** Milliseconds from the address to the first note of the wall in a frame. */
    private static double opened(Page page, String address) {
        var from = System.nanoTime();
        page.navigate("about:blank");
        page.navigate(address);
        page.locator("idea-board article.note").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        var milliseconds = (System.nanoTime() - from) / 1e6;
        page.evaluate(WATCH);
        return milliseconds;
    }

    private Figures arrivals(Page page) {
        var arrivals = new Figures();
        for (var note = 0; note < ARRIVALS; note++) {
            var text = "Nieuw " + UUID.randomUUID();
            page.evaluate("text => { window.seen = 0; window.wanted = text; }", text);
            var from = System.currentTimeMillis();
            hall.people.get(turn++).write(board, column, text, null);
            page.waitForFunction("() => window.seen", null, new Page.WaitForFunctionOptions().setTimeout(30_000));
            arrivals.add(((Number) page.evaluate("() => window.seen")).doubleValue() - from);
        }
        return arrivals;
    }

    /** Of the frames since the list was emptied, without the first: that one was waiting. */
    private static double longest(Page page) {
        return ((Number) page.evaluate("() => Math.max(0, ...window.frames.slice(1))")).doubleValue();
    }

    private static void report(String screen, double open, Figures arrivals, Object... more) {
        var values = Figures.values("screen", screen, "notes", NOTES, "clusters", CLUSTERS, "people", FullHall.PEOPLE, "open_ms", Math.round(open),
                "arrive_p50_ms", arrivals.quantile(0.5), "arrive_p95_ms", arrivals.quantile(0.95));
        for (var i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        Figures.report("wall", values);
    }
}
