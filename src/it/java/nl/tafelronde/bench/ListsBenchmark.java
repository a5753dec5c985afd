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

    private static final int ACTION_POINTS = 20_000;
    private static final int PROPOSALS = 500;
    private static final int RUNS = 3;
    private static final int WARM = 30;
    private static final int ASKED = 60;

    private ListsBenchmark() {
    }

    private record Run(double p50, double p95, double queries) {
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (var server = RunningServer.withDemo("bench-lists"); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var space = fill(server);
            var actions = "space/" + space + "/actions";
            measure(server, hands, "action-points", ACTION_POINTS, actions, "action-table");
            measure(server, hands, "action-points-by-theme", ACTION_POINTS, actions + "?group=theme&pile=all", "action-groups");
            measure(server, hands, "action-board", ACTION_POINTS, actions + "?form=board", "action-board");
            measure(server, hands, "burn-up", ACTION_POINTS, "actions/" + space + "/burn-up", "burn-table");
            measure(server, hands, "proposals", PROPOSALS, "space/" + space + "/proposals", "Voorstel 4");
            measure(server, hands, "sessions", 2, "space/" + space + "/sessions", "lab-session");
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

    /** Twenty thousand action points and five hundred proposals in the demo's space; gives that space. */
    private static String fill(RunningServer server) throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery("select space from lab_session where state = 'PUBLISHED' limit 1");
            row.next();
            var space = row.getString(1);
            query.executeUpdate("""
                    insert into action_point (id, space_id, number, text, details, language, owner, person, due, state, pillar, theme, region,
                        link_version, created_at, changed_at, version)
                    select uuid(), '%s', 1000 + seq, concat('Afspraak ', seq, ' nakomen met de buurt'), '', 'NL', concat('Persoon ', seq mod 700),
                        concat('Persoon ', seq mod 700), date_add(current_date, interval cast(seq mod 900 as signed) - 300 day),
                        elt(1 + seq mod 5, 'OPEN', 'STARTED', 'WAITING', 'DONE', 'DROPPED'), concat('Onderdeel ', seq mod 6),
                        concat('Thema ', seq mod 30), concat('Regio ', seq mod 8), 1, now(6), now(6), 0 from seq_1_to_%d""".formatted(space, ACTION_POINTS));
            query.executeUpdate("""
                    insert into proposal (id, space_id, number, title, addressee, municipality, question, reasons, costs, blocks, language, state, open_to_all,
                        created_at, changed_at, version)
                    select uuid(), '%s', 1000 + seq, concat('Voorstel ', seq), 'COLLEGE', 'Venlo', 'Besluiten', 'Omdat het nodig is', '', '[]', 'NL',
                        'DRAFT', false, now(6), now(6), 0 from seq_1_to_%d""".formatted(space, PROPOSALS));
            return space;
        }
    }
}
