package nl.tafelronde.it;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;

/** The demo's second session, as the database holds it: the one that is open and ready to run. */
public final class LiveEvening {

    /** Titles of its phases, as far as the tests go. */
    static final String WELCOME = "Welkom en kader";
    static final String TODAY = "Vandaag en morgen";

    final String id;
    final String code;
    private final RunningServer server;

    private LiveEvening(RunningServer server, String id, String code) {
        this.server = server;
        this.id = id;
        this.code = code;
    }

    public static LiveEvening of(RunningServer server) {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery("select id, join_code from lab_session where file_key = 'lab-huisvesting-en-handhaving'");
            if (!row.next()) {
                throw new IllegalStateException("The demo has no session that is ready to run");
            }
            return new LiveEvening(server, row.getString(1), row.getString(2));
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    /** A facilitator at this evening's console, who starts it and goes on to the first wall, or opens it again. */
    public Facilitator onTheFirstWall(Page page) {
        var facilitator = new Facilitator(page, "facilitator");
        facilitator.openConsole(id);
        if (state().equals("OPEN")) {
            facilitator.start(WELCOME);
            facilitator.goOnTo(TODAY);
        } else if (state().equals("CLOSED")) {
            facilitator.reopen();
        }
        facilitator.page.locator("idea-board .columns").waitFor();
        return facilitator;
    }

    /** The session of the same space that was played and published before. */
    String before() {
        return value("select id from lab_session where state = 'PUBLISHED' and id <> ?", id);
    }

    public String id() {
        return id;
    }

    public String code() {
        return code;
    }

    String state() {
        return value("select state from lab_session where id = ?", id);
    }

    /** The board of the phase at this place, from 0. */
    public String board(int phase) {
        return value("select json_unquote(json_extract(programme, '$.phases[" + phase + "].board')) from lab_session where id = ?", id);
    }

    /** The texts of the notes that everybody may see. */
    List<String> notes(String board) {
        try (var database = server.database()) {
            return Wall.in(database, board);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }

    /** The column in which a note hangs. */
    String columnOf(String text) {
        return value("select column_id from note where text = ?", text);
    }

    private String value(String sql, String parameter) {
        try (var database = server.database(); var query = database.prepareStatement(sql)) {
            query.setString(1, parameter);
            var row = query.executeQuery();
            if (!row.next()) {
                throw new IllegalStateException("Nothing found: " + sql);
            }
            return row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException("The database does not answer", broken);
        }
    }
}
