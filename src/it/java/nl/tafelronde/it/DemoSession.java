package nl.tafelronde.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The session of the demo that people can join, as the database knows it. */
final class DemoSession {

    private final RunningServer server;

    DemoSession(RunningServer server) {
        this.server = server;
    }

    String id() throws SQLException {
        return value("select id from lab_session where state in ('OPEN', 'RUNNING')");
    }

    String code() throws SQLException {
        return value("select join_code from lab_session where state in ('OPEN', 'RUNNING')");
    }

    /** Its first board, with the evening brought as far as that when it is not there yet. */
    String runningBoard(Supplier<Page> laptop) throws SQLException {
        var id = id();
        if (value("select state from lab_session where id = '" + id + "'").equals("OPEN")) {
            var facilitator = new Facilitator(laptop.get(), "facilitator");
            facilitator.openConsole(id);
            facilitator.start("Welkom");
            facilitator.goOnTo("Vandaag en morgen");
        }
        return value("select json_unquote(json_extract(programme, '$.phases[1].board')) from lab_session where id = '" + id + "'");
    }

    /** The texts of all notes on the board, sorted. */
    List<String> notes(String board) {
        try (var database = server.database()) {
            return Wall.in(database, board);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    List<UUID> ids(String board) throws SQLException {
        return column("select id from note where board_id = ?", board).stream().map(UUID::fromString).toList();
    }

    /** The numbers of all changes of the board, in their order. */
    List<Long> numbers(String board) throws SQLException {
        return column("select number from board_change where board_id = ? order by number", board).stream().map(Long::valueOf).toList();
    }

    /** How many numbers are missing between the changes. */
    int gaps(String board) throws SQLException {
        return Integer.parseInt(value("select max(number) - count(*) from board_change where board_id = '" + board + "'"));
    }

    private List<String> column(String sql, String board) throws SQLException {
        var values = new ArrayList<String>();
        try (var database = server.database(); var query = database.prepareStatement(sql)) {
            query.setString(1, board);
            var rows = query.executeQuery();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String value(String sql) throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery(sql);
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
