package nl.tafelronde.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long it takes until a vote is stored and answered, while everybody votes once per two seconds on some dozens of notes and
 * follows the evening. Afterwards everybody's votes are counted: none may be lost, none doubled.
 */
final class VoteBench {

    private static final Duration LOAD = Duration.ofSeconds(12);
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final int NOTES = 40;

    private final InetSocketAddress server;
    private final String[] session;
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param session code, id and board of a session in which voting is open */
    VoteBench(InetSocketAddress server, String[] session) {
        this.server = server;
        this.session = session;
    }

    void run(int clients) throws Exception {
        var cookies = new ArrayList<String>();
        var notes = new ArrayList<UUID>();
        try (var wire = new Wire(server)) {
            for (var client = 0; client < clients; client++) {
                cookies.add(wire.join(session[0]));
            }
            for (var note = 0; note < NOTES; note++) {
                notes.add(UUID.randomUUID());
                wire.post(board() + "/changes", cookies.get(note % clients), ("{\"id\":\"%1$s\",\"kind\":\"add\",\"note\":\"%1$s\",\"column\":\"c1\","
                        + "\"text\":\"Briefje %2$d\",\"language\":\"nl\"}").formatted(notes.getLast(), note));
            }
        }
        var given = new AtomicInteger[clients];
        Arrays.setAll(given, _ -> new AtomicInteger());
        var end = System.nanoTime() + LOAD.toNanos();
        var people = new ArrayList<Thread>();
        try (var readers = new Readers(server)) {
            for (var client = 0; client < clients; client++) {
                readers.add("/api/lab/" + session[1] + "/feed?board=" + session[2] + "&after=", cookies.get(client), NOTES, -1);
            }
            for (var client = 0; client < clients; client++) {
                var who = client;
                people.add(Thread.startVirtualThread(() -> vote(cookies.get(who), notes, given[who], end)));
            }
            for (var one : people) {
                one.join();
            }
        }
        print(clients, cookies, given);
    }

    private void vote(String cookie, List<UUID> notes, AtomicInteger given, long end) {
        try (var wire = new Wire(server)) {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS)));
            UUID last = null;
            while (System.nanoTime() < end) {
                var began = System.nanoTime();
                var back = last != null && ThreadLocalRandom.current().nextInt(4) == 0;
                var note = back ? last : notes.get(ThreadLocalRandom.current().nextInt(notes.size()));
                var answer = wire.post(board() + "/votes", cookie, "{\"id\":\"%s\",\"kind\":\"%s\",\"note\":\"%s\"}"
                        .formatted(UUID.randomUUID(), back ? "unvote" : "vote", note));
                times.add(System.nanoTime() - began);
                if (answer.status() == 200) {
                    given.addAndGet(back ? -1 : 1);
                    last = back ? null : note;
                } else {
                    refused.incrementAndGet();
                }
                Thread.sleep(Duration.ofNanos(Math.max(0, began + PAUSE_NANOS - System.nanoTime())));
            }
        } catch (IOException | InterruptedException broken) {
            refused.incrementAndGet();
            System.err.println("A voter stopped: " + broken);
        }
    }

    private void print(int clients, List<String> cookies, AtomicInteger[] given) throws IOException {
        var lost = 0;
        var doubled = 0;
        try (var wire = new Wire(server)) {
            for (var client = 0; client < clients; client++) {
                var counted = counted(wire.get(board() + "/votes", cookies.get(client)).body());
                lost += Math.max(0, given[client].get() - counted);
                doubled += Math.max(0, counted - given[client].get());
            }
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "bench board mode=vote clients=%d rate=%.1f p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f lost=%d doubled=%d refused=%d votes=%d%n",
                clients, clients / 2.0, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), lost, doubled, refused.get(), sorted.length);
    }

    /** The votes in the answer: budget less what is left. */
    private static int counted(String json) {
        return number(json, "\"budget\":") - number(json, "\"left\":");
    }

    private static int number(String json, String name) {
        var at = json.indexOf(name) + name.length();
        var end = at;
        while (Character.isDigit(json.charAt(end))) {
            end++;
        }
        return Integer.parseInt(json, at, end, 10);
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private String board() {
        return "/api/places/" + session[1] + "/boards/" + session[2];
    }
}
