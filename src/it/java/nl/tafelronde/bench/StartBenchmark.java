package nl.tafelronde.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * How long from {@code java} to the first answer, with the database already running and its tables made: three starts laid out
 * as script/server, script/prepare and the image do it, and three of the plain jar. The first answer is the readiness probe's
 * 200; the home page is asked for right after, so that what is put off until the first visitor shows.
 */
final class StartBenchmark {

    private static final Path HOME = Path.of("target", "bench", "start");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** One start, in milliseconds; processor time is that of the whole process until it was ready. */
    private record Start(double ready, double firstPage, double processor) {
    }

    private StartBenchmark() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(HOME.resolve("data"));
        Files.createDirectories(HOME);
        try (var database = EmbeddedDatabase.start(HOME, 0)) {
            var jar = List.of("-jar", Path.of(System.getProperty("tafelronde.jar")).toAbsolutePath().toString());
            var launch = Path.of(System.getProperty("tafelronde.launch", ""));
            var prepared = Files.isRegularFile(launch);
            var empty = start(prepared ? List.of("@" + launch) : jar, database.url());
            if (prepared) {
                report("prepared", List.of("@" + launch), database.url());
            } else {
                System.out.println("there is no quick start in " + launch + ": script/build makes it");
            }
            report("jar", jar, database.url());
            Figures.report("start", Figures.values("ready_ms", Math.round(empty.ready()), "how", "empty_database"));
        }
    }

    private static void report(String how, List<String> command, String database) throws IOException, InterruptedException {
        var starts = new ArrayList<Start>();
        for (var run = 0; run < 3; run++) {
            var start = start(command, database);
            System.out.printf("%s: ready after %.0f ms, home page %.0f ms, processor %.0f ms%n", how, start.ready(),
                    start.firstPage(), start.processor());
            starts.add(start);
        }
        var middle = Figures.median(starts, Start::ready);
        Figures.report("start", Figures.values("ready_ms", Math.round(middle.ready()), "how", how,
                "first_page_ms", Math.round(middle.firstPage()), "cpu_ms", Math.round(middle.processor())));
    }

    private static Start start(List<String> how, String database) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(how);
        command.add("--server.port=" + port);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(HOME.resolve("server.log").toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", database);
        var began = System.nanoTime();
        var process = builder.start();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var address = "http://localhost:" + port;
            while (!answers(client, address + "/actuator/health/readiness")) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IllegalStateException("It did not start; the reason is in " + HOME.resolve("server.log"));
                }
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            var ready = (System.nanoTime() - began) / 1e6;
            var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
            var asked = System.nanoTime();
            if (!answers(client, address + "/")) {
                throw new IllegalStateException("The home page did not answer");
            }
            return new Start(ready, (System.nanoTime() - asked) / 1e6, processor);
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean answers(HttpClient client, String address) throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
            return client.send(question, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
