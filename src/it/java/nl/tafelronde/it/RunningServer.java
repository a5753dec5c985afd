package nl.tafelronde.it;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.tafelronde.kernel.EmbeddedDatabase;
import org.springframework.util.FileSystemUtils;

/**
 * The production jar, running as a process of its own on its own data, as an operator would run it. It can be killed and
 * started again on the same data and the same port, which is what the fault tests do.
 */
public final class RunningServer implements AutoCloseable {

    /** Two classes start at the same time, on a machine that may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final int port = freePort();
    private final String databaseUrl;
    private final List<String> settings;
    private Process process;

    private RunningServer(Path home, String databaseUrl, List<String> settings) {
        this.home = home;
        this.databaseUrl = databaseUrl;
        this.settings = settings;
    }

    /** Starts on empty data with the demo in it and waits until it answers. */
    public static RunningServer withDemo(String name, String... extra) {
        var home = emptyHome(name);
        var port = freePort();
        return started(home, "jdbc:mariadb://127.0.0.1:" + port + "/tafelronde?user=root",
                List.of("--tafelronde.database.folder=" + home.resolve("db"), "--tafelronde.database.port=" + port), extra);
    }

    /** Starts one of several nodes with the demo on this database, which is not the node's own and so outlives it. */
    public static RunningServer node(String name, EmbeddedDatabase.Running database, String... extra) {
        return started(emptyHome(name), database.url(), List.of("--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=root", "--spring.datasource.password="), extra);
    }

    /** A folder of this name with nothing in it. */
    static Path emptyHome(String name) {
        var home = Path.of("target", "it", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(home);
            return Files.createDirectories(home);
        } catch (IOException stuck) {
            throw new IllegalStateException("The data of an earlier run could not be removed: " + home, stuck);
        }
    }

    private static RunningServer started(Path home, String databaseUrl, List<String> settings, String... extra) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of(extra));
        var server = new RunningServer(home, databaseUrl, all);
        server.start();
        return server;
    }

    /** Starts the process and waits until it is ready; fails with the end of its log when it is not. */
    public void start() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(application());
        command.addAll(List.of("--spring.profiles.active=demo",
                "--server.port=" + port, "--tafelronde.base-url=" + address()));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            awaitReady();
        } catch (IOException failed) {
            throw new IllegalStateException("The jar could not be started: " + String.join(" ", command), failed);
        }
    }

    /** Stops and starts again on the same data, with this setting besides. */
    void startAgain(String setting) {
        close();
        settings.removeIf(it -> it.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
        settings.add(setting);
        start();
    }

    /** As if somebody pulled the plug: no shutdown hooks run. The database process goes too when asked. */
    public void kill(boolean databaseToo) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        if (databaseToo) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        if (databaseToo) {
            children.forEach(it -> it.onExit().orTimeout(30, TimeUnit.SECONDS).join());
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** The process id of the application. */
    public long pid() {
        return process.pid();
    }

    public Path log() {
        return home.resolve("server.log");
    }

    /** A connection to the same database, to compare screens with. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The jar, or what script/prepare made of it when {@code tafelronde.launch} names that. */
    private static List<String> application() {
        var launch = System.getProperty("tafelronde.launch");
        return launch != null && Files.isRegularFile(Path.of(launch)) ? List.of("@" + launch) : List.of("-jar",
                new File(System.getProperty("tafelronde.jar", "target/tafelronde-0.1.0-SNAPSHOT.jar")).getAbsolutePath());
    }

    private void awaitReady() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var question = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5)).build();
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    process.onExit().completeOnTimeout(process, 100, TimeUnit.MILLISECONDS).join();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        var lines = Files.readAllLines(log());
        close();
        throw new IllegalStateException("The jar did not become ready. The end of its log:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
    }

    /** A port that nobody listens on now. */
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("No free port", none);
        }
    }
}
