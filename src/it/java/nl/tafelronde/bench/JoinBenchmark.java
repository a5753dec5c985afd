package nl.tafelronde.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.it.RunningServer;

/**
 * A hall scans the code: a hundred people in ten seconds, evenly, each as a phone does it, and all stay connected. Three runs
 * with other people, the first on a server that just started. Afterwards exactly those who joined must be in the database.
 */
final class JoinBenchmark {

    private static final int PEOPLE = 100;
    private static final Duration SPREAD = Duration.ofSeconds(10);
    private static final int RUNS = 3;

    /** Durations of one run in milliseconds: the join alone, the page with all it names, and from the scan to the stage on the feed. */
    private record Run(Figures join, Figures page, Figures whole, ConcurrentLinkedQueue<String> errors) {

        Run() {
            this(new Figures(), new Figures(), new Figures(), new ConcurrentLinkedQueue<>());
        }
    }

    private JoinBenchmark() {
    }

    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        try (var server = RunningServer.withDemo("bench-join")) {
            var hall = Hall.open(server);
            var runs = new ArrayList<Run>();
            for (var run = 0; run < RUNS; run++) {
                var before = seated(server, hall);
                var done = run(server.address(), hall.code());
                var more = seated(server, hall) - before;
                if (more != PEOPLE - done.errors().size()) {
                    done.errors().add("%d people joined, %d came to the table".formatted(PEOPLE - done.errors().size(), more));
                }
                System.out.printf("run %d: join p95 %.0f ms, longest %.0f ms; page p95 %.0f ms; scan to stage p95 %.0f ms; errors %s%n", run + 1,
                        done.join().quantile(0.95), done.join().quantile(1), done.page().quantile(0.95), done.whole().quantile(0.95),
                        done.errors().stream().distinct().limit(5).toList());
                runs.add(done);
            }
            var middle = Figures.median(runs, it -> it.join().quantile(0.95));
            Figures.report("join", Figures.values("people", PEOPLE, "p50_ms", middle.join().quantile(0.5),
                    "p95_ms", middle.join().quantile(0.95), "max_ms", middle.join().quantile(1),
                    "page_p95_ms", middle.page().quantile(0.95), "scan_to_stage_p95_ms", middle.whole().quantile(0.95),
                    "first_run_p95_ms", runs.getFirst().join().quantile(0.95), "first_run_max_ms", runs.getFirst().join().quantile(1),
                    "errors", runs.stream().mapToInt(it -> it.errors().size()).sum()));
        }
    }

    private static Run run(String server, String code) throws InterruptedException {
        var run = new Run();
        var phones = new ArrayList<Phone>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor(); var clock = Executors.newScheduledThreadPool(1)) {
            for (var turn = 0; turn < PEOPLE; turn++) {
                var phone = new Phone(server, hands);
                var own = turn;
                phones.add(phone);
                clock.schedule(() -> hands.execute(() -> scan(phone, code, own, run)), SPREAD.toMillis() * turn / PEOPLE, TimeUnit.MILLISECONDS);
            }
            clock.shutdown();
            var until = System.nanoTime() + SPREAD.plusSeconds(60).toNanos();
            while (run.whole().count() + run.errors().size() < PEOPLE && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            for (var missing = run.whole().count() + run.errors().size(); missing < PEOPLE; missing++) {
                run.errors().add("not done in time");
            }
            phones.forEach(Phone::close);
        }
        return run;
    }

    private static void scan(Phone phone, String code, int turn, Run run) {
        var scanned = System.nanoTime();
        try {
            phone.open(code);
            run.page().since(scanned);
            var door = phone.look(code);
            var pressed = System.nanoTime();
            phone.join(code, door, turn);
            run.join().since(pressed);
            phone.stage(door.session());
            phone.follow(door.session());
            run.whole().since(scanned);
        } catch (IOException | CompletionException failed) {
            run.errors().add(String.valueOf(failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            run.errors().add("interrupted");
        }
    }

    /** The people at the table, as the database has them. */
    private static int seated(RunningServer server, Hall hall) throws SQLException {
        try (var database = server.database();
                var asked = database.prepareStatement("select count(*) from participant where place = ? and withdrawn is null")) {
            asked.setString(1, hall.session());
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
