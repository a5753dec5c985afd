package nl.tafelronde.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.tafelronde.it.RunningServer;

/**
 * How long the server takes for a page with a list, at the sizes of a province after some years; and how many statements the
 * database gets for it. Rows are put in the database, pages are asked for as Vaadin's client does.
 */
final class ListsBenchmark {

    private static final int RUNS = 3;
    private static final int WARM = 30;
    private static final int ASKED = 60;

    private ListsBenchmark() {
    }

    private record Run(double p50, double p95, double queries) {
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (var server = RunningServer.withDemo("bench-lists"); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var years = YearsOfWork.in(server);
            var space = years.space();
            var actions = "space/" + space + "/actions";
            measure(server, hands, "action-points", YearsOfWork.ACTION_POINTS, actions, "action-table");
            measure(server, hands, "action-points-by-theme", YearsOfWork.ACTION_POINTS, actions + "?group=theme&pile=all", "action-groups");
            measure(server, hands, "action-board", YearsOfWork.ACTION_POINTS, actions + "?form=board", "action-board");
            measure(server, hands, "burn-up", YearsOfWork.ACTION_POINTS, "actions/" + space + "/burn-up", "burn-table");
            measure(server, hands, "proposals", YearsOfWork.PROPOSALS, "space/" + space + "/proposals", "Voorstel 4");
            measure(server, hands, "sessions", YearsOfWork.SESSIONS, "space/" + space + "/sessions", "lab-session");
            measure(server, hands, "hidden-notes", YearsOfWork.NOTES, "lab/" + years.session() + "/board/" + years.board() + "/hidden", "Idee 1050");
            measure(server, hands, "my-contributions", YearsOfWork.NOTES, "contributions", "Idee 40");
        }
    }

    private static void measure(RunningServer server, ExecutorService hands, String list, int rows, String path, String sign)
            throws IOException, InterruptedException, SQLException {
        open(server, hands, path, sign, WARM);
        var runs = new ArrayList<Run>();
        for (var run = 0; run < RUNS; run++) {
            runs.add(open(server, hands, path, sign, ASKED));
        }
        var middle = Figures.median(runs, Run::p95);
        Figures.report("lists", Figures.values("list", list, "rows", rows, "p50_ms", middle.p50(), "p95_ms", middle.p95(), "queries", middle.queries()));
    }

    private static Run open(RunningServer server, ExecutorService hands, String path, String sign, int times)
            throws IOException, InterruptedException, SQLException {
        var figures = new Figures();
        try (var database = server.database(); var window = new OfficeWindow(server.address(), hands)) {
            window.signIn("facilitator");
            var before = statements(database);
            for (var time = 0; time < times; time++) {
                var view = window.open(path);
                if (!view.contains(sign)) {
                    throw new IOException("/" + path + " did not come: " + view.substring(0, Math.min(300, view.length())));
                }
                figures.add(window.viewMilliseconds());
            }
            return new Run(figures.quantile(0.5), figures.quantile(0.95), (double) (statements(database) - before) / times);
        }
    }

    /** Of everybody, the server's own regular work included. */
    private static long statements(Connection database) throws SQLException {
        try (var query = database.createStatement(); var row = query.executeQuery("show global status like 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
