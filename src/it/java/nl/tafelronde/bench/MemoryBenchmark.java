package nl.tafelronde.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.tafelronde.it.RunningServer;

/**
 * What an open page of the office costs on the server's heap after a full collection: a hundred signed-in people with a session
 * and a push connection each, on the home page and on the console. (Participants have no such page; what their feed costs is
 * in the benchmark {@code board}.)
 */
final class MemoryBenchmark {

    private static final int WINDOWS = 100;
    /** Opened first, so that what all windows share is not counted. */
    private static final int FIRST = 10;

    private MemoryBenchmark() {
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (var server = RunningServer.withDemo("bench-memory"); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var session = Hall.open(server).session();
            Figures.report("memory", Figures.values("page", "home", "pages", WINDOWS, "kb_each", each(server, hands, "member", "", "vaadin-")));
            var console = each(server, hands, "facilitator", "lab/" + session + "/console", "vaadin-button");
            Figures.report("memory", Figures.values("page", "console", "pages", WINDOWS, "kb_each", console));
            Figures.report("board", Figures.values("memory_vaadin_kb", console));
        }
    }

    private static double each(RunningServer server, ExecutorService hands, String role, String path, String sign)
            throws IOException, InterruptedException {
        var windows = new ArrayList<OfficeWindow>();
        try {
            open(windows, FIRST, server, hands, role, path, sign);
            var before = heap(server);
            open(windows, WINDOWS, server, hands, role, path, sign);
            return (heap(server) - before) / 1024.0 / WINDOWS;
        } finally {
            windows.forEach(OfficeWindow::close);
        }
    }

    private static void open(List<OfficeWindow> windows, int count, RunningServer server, ExecutorService hands, String role, String path,
            String sign) throws IOException, InterruptedException {
        for (var number = 0; number < count; number++) {
            var window = new OfficeWindow(server.address(), hands);
            windows.add(window);
            window.signIn(role);
            var view = window.open(path);
            if (!view.contains(sign)) {
                throw new IOException("/" + path + " did not come: " + view.substring(0, Math.min(300, view.length())));
            }
        }
    }

    /** Bytes of live objects, of which the list is kept in target/; asking for it collects first. */
    private static long heap(RunningServer server) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(tool, String.valueOf(server.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(Path.of("target", "bench-memory-" + System.currentTimeMillis() + ".txt"), said);
        return said.lines().filter(line -> line.startsWith("Total")).mapToLong(line -> Long.parseLong(line.split("\\s+")[2])).findFirst()
                .orElseThrow(() -> new IOException("The server's heap could not be read: " + said));
    }
}
