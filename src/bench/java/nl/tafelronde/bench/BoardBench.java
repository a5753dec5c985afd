package nl.tafelronde.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long it takes from posting a note until another participant has it, stored first. Arguments: port of the server, its
 * process id, the file that {@link BenchSessions} wrote, and how many runs of which the median counts.
 */
public final class BoardBench {

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration LOAD = Duration.ofSeconds(10);
    /** Everybody writes a note per two seconds, as fast as a hall ever will. */
    private static final long PAUSE_NANOS = 2_000_000_000L;
    /** So many screens one participant may have open; of more the oldest would be ended. */
    private static final int SCREENS_EACH = 5;

    private final InetSocketAddress server;
    private final String pid;
    /** Notes that others are put with, each in a cluster of its own. */
    private static final int SEEDS = 20;

    /** Whether people also put their notes into clusters and name those, instead of only writing. */
    private boolean clustering;
    private final Deque<String[]> sessions = new ArrayDeque<>();

    private BoardBench(int port, String pid, Path file) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.pid = pid;
        Files.readAllLines(file).forEach(line -> sessions.add(line.split(" ")));
    }

    /** What one run found; times in milliseconds. */
    private record Found(double p50, double p95, double p99, long lost, long doubled, int refused, int returns, int notes) {
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new BoardBench(Integer.parseInt(arguments[0]), arguments[1], Path.of(arguments[2]));
        var runs = Integer.parseInt(arguments[3]);
        // Memory first: later the server would reuse what earlier connections left behind, and look thriftier than it is.
        bench.memory(1000);
        if (Boolean.getBoolean("bench.memory-only")) {
            return;
        }
        // The first minute of a server that just started, and then as a hall finds it that has been open for a while.
        bench.print("clients=150 rate=75.0 server=just_started", bench.run(150, 150, true));
        for (var minute = 0; minute < 3; minute++) {
            bench.run(150, 150, true);
        }
        for (var clients : new int[] {25, 100, 150}) {
            bench.print("clients=" + clients + " rate=" + text(clients / 2.0), bench.median(runs, clients, clients, true));
        }
        for (var clients : new int[] {25, 100}) {
            bench.clustering = true;
            bench.print("mode=cluster clients=" + clients + " rate=" + text(clients / 2.0), bench.median(runs, clients, clients, true));
            bench.clustering = false;
        }
        for (var clients : new int[] {100, 300}) {
            new VoteBench(bench.server, bench.sessions.removeLast()).run(clients);
        }
        for (var viewers : new int[] {300, 1000}) {
            bench.print("viewers=" + viewers + " rate=30", bench.median(runs, 60, viewers, false));
        }
    }

    private void print(String load, Found found) {
        System.out.printf(Locale.ROOT, "bench board %s p50_ms=%s p95_ms=%s p99_ms=%s lost=%d doubled=%d refused=%d returns=%d notes=%d%n", load,
                text(found.p50), text(found.p95), text(found.p99), found.lost, found.doubled, found.refused, found.returns, found.notes);
    }

    private Found median(int runs, int posters, int screens, boolean same) throws Exception {
        var all = new ArrayList<Found>();
        for (var run = 0; run < runs; run++) {
            all.add(run(posters, screens, same));
        }
        all.sort(Comparator.comparingDouble(Found::p95));
        var middle = all.get(runs / 2);
        // The median of the times, but the worst of what must not happen at all.
        return new Found(middle.p50, middle.p95, middle.p99, all.stream().mapToLong(Found::lost).max().orElse(0),
                all.stream().mapToLong(Found::doubled).max().orElse(0), all.stream().mapToInt(Found::refused).max().orElse(0),
                all.stream().mapToInt(Found::returns).max().orElse(0), middle.notes);
    }

    private Found run(int posters, int screens, boolean same) throws Exception {
        var session = sessions.remove();
        var cookies = join(session[0], same ? posters : posters + Math.ceilDiv(screens, SCREENS_EACH));
        var last = new AtomicLong();
        var refused = new AtomicInteger();
        var notes = new AtomicInteger();
        try (var readers = new Readers(server)) {
            var seeds = clustering ? seeds(session, cookies) : List.<UUID>of();
            var start = number(session, cookies.getFirst());
            last.set(start);
            var path = "/api/lab/" + session[1] + "/feed?board=" + session[2] + "&after=";
            for (var screen = 0; screen < screens; screen++) {
                readers.add(path, cookies.get(same ? screen : posters + screen / SCREENS_EACH), start, same ? screen : -1);
            }
            while (readers.live.get() < screens) {
                Thread.sleep(20);
            }
            var end = System.nanoTime() + WARM_UP.plus(LOAD).toNanos();
            var people = new ArrayList<Thread>();
            for (var poster = 0; poster < posters; poster++) {
                var who = poster;
                people.add(Thread.startVirtualThread(() -> write(who, session, cookies.get(who), end, last, refused, notes, seeds, readers.grouped)));
            }
            Thread.sleep(WARM_UP);
            readers.measure(true);
            var cpu = cpuMillis();
            for (var one : people) {
                one.join();
            }
            for (var patience = 0; readers.slowest() < last.get() && patience < 250; patience++) {
                Thread.sleep(20);
            }
            readers.measure(false);
            cpu = cpuMillis() - cpu;
            var times = readers.latencies();
            var found = new Found(at(times, 0.5), at(times, 0.95), at(times, 0.99), readers.missing(last.get()), readers.doubled(),
                    refused.get(), readers.returns.get(), notes.get());
            System.err.printf(Locale.ROOT, "run posters=%d screens=%d %s measured=%d server_cpu_ms=%d%n", posters, screens, found, times.length,
                    cpu);
            return found;
        }
    }

    private void write(int who, String[] session, String cookie, long end, AtomicLong last, AtomicInteger refused, AtomicInteger notes,
            List<UUID> seeds, Map<Long, Long> grouped) {
        try (var wire = new Wire(server)) {
            // Spread over the two seconds, with a little unevenness, as people are.
            sleep(ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            UUID mine = null;
            var written = 0L;
            var turn = 0;
            while (System.nanoTime() < end) {
                var began = System.nanoTime();
                turn++;
                var moment = System.nanoTime();
                var answer = wire.post("/api/places/" + session[1] + "/boards/" + session[2] + "/changes", cookie,
                        seeds.isEmpty() || turn % 2 == 1 || mine == null ? add(mine = UUID.randomUUID(), who, written = moment)
                                : turn % 6 == 0 ? name(seeds, who, moment) : group(seeds, mine, written, grouped));
                if (answer.status() == 200) {
                    notes.incrementAndGet();
                    last.accumulateAndGet(number(answer.body()), Math::max);
                } else {
                    refused.incrementAndGet();
                }
                sleep(began + PAUSE_NANOS + ThreadLocalRandom.current().nextLong(-50_000_000, 50_000_000) - System.nanoTime());
            }
        } catch (IOException | InterruptedException broken) {
            refused.incrementAndGet();
            System.err.println("A writer stopped: " + broken);
        }
    }

    private static String add(UUID id, int who, long moment) {
        return "{\"id\":\"" + id + "\",\"kind\":\"add\",\"note\":\"" + id + "\",\"column\":\"c1\",\"text\":\"b " + who + " " + moment
                + " Wie helpt er bij het inschrijven, en waar kan dat?\",\"byWhom\":\"de buurt\",\"language\":\"nl\"}";
    }

    /** Puts the note that was just written with one of the seeds, whose cluster has the seed's id. */
    private static String group(List<UUID> seeds, UUID note, long written, Map<Long, Long> grouped) {
        var seed = seeds.get(ThreadLocalRandom.current().nextInt(seeds.size()));
        grouped.put(written, System.nanoTime());
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"group\",\"note\":\"" + note + "\",\"with\":\"" + seed + "\",\"cluster\":\"" + seed + "\"}";
    }

    private static String name(List<UUID> seeds, int who, long moment) {
        var seed = seeds.get(ThreadLocalRandom.current().nextInt(seeds.size()));
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"name_cluster\",\"cluster\":\"" + seed + "\",\"name\":\"b " + who + " " + moment + "\"}";
    }

    /** Two notes in each of so many clusters, before anything is measured. */
    private List<UUID> seeds(String[] session, List<String> cookies) throws IOException {
        var path = "/api/places/" + session[1] + "/boards/" + session[2] + "/changes";
        var seeds = new ArrayList<UUID>();
        try (var wire = new Wire(server)) {
            for (var it = 0; it < SEEDS; it++) {
                var cookie = cookies.get(it);
                var seed = UUID.randomUUID();
                var second = UUID.randomUUID();
                for (var note : List.of(seed, second)) {
                    wire.post(path, cookie, "{\"id\":\"" + note + "\",\"kind\":\"add\",\"note\":\"" + note + "\",\"column\":\"c1\",\"text\":\"Zaadje " + it + "\",\"language\":\"nl\"}");
                }
                wire.post(path, cookie, "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"group\",\"note\":\"" + second + "\",\"with\":\"" + seed + "\",\"cluster\":\"" + seed + "\"}");
                seeds.add(seed);
            }
        }
        return seeds;
    }

    private static void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }

    private List<String> join(String code, int people) throws IOException {
        var cookies = new ArrayList<String>(people);
        try (var wire = new Wire(server)) {
            for (var person = 0; person < people; person++) {
                cookies.add(wire.join(code));
            }
        }
        return cookies;
    }

    private long number(String[] session, String cookie) throws IOException {
        try (var wire = new Wire(server)) {
            return number(wire.get("/api/places/" + session[1] + "/boards/" + session[2], cookie).body());
        }
    }

    private static long number(String json) {
        var at = json.indexOf("\"number\":") + 9;
        var end = at;
        while (Character.isDigit(json.charAt(end))) {
            end++;
        }
        return Long.parseLong(json, at, end, 10);
    }

    /** What a screen that only follows costs on the server's heap, after a full collection. */
    private void memory(int screens) throws Exception {
        var session = sessions.remove();
        var cookies = join(session[0], Math.ceilDiv(screens, SCREENS_EACH));
        var start = number(session, cookies.getFirst());
        var before = heap();
        try (var readers = new Readers(server)) {
            for (var screen = 0; screen < screens; screen++) {
                readers.add("/api/lab/" + session[1] + "/feed?board=" + session[2] + "&after=", cookies.get(screen / SCREENS_EACH), start, -1);
            }
            while (readers.live.get() < screens) {
                Thread.sleep(20);
            }
            Thread.sleep(2_000);
            var after = heap();
            System.out.printf(Locale.ROOT, "bench board memory=feed screens=%d kb_each=%s%n", screens,
                    text((after - before) / 1024.0 / screens));
        }
    }

    /** Bytes of live objects; asking for the histogram collects first. */
    private long heap() throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, pid, "GC.class_histogram").redirectErrorStream(true).start();
        var lines = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        Files.write(Path.of("target", "bench-board-heap-" + System.nanoTime() + ".txt"), lines);
        return lines.stream().filter(line -> line.startsWith("Total")).map(line -> line.split("\\s+")[2]).mapToLong(Long::parseLong)
                .findFirst().orElseThrow(() -> new IOException("The server's heap could not be read: " + lines));
    }

    /** Processor time the server has used: tells what a load costs, also on a machine that is busy with other things. */
    private long cpuMillis() {
        return ProcessHandle.of(Long.parseLong(pid)).flatMap(it -> it.info().totalCpuDuration()).map(Duration::toMillis).orElse(0L);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
