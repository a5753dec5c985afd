package nl.tafelronde.bench;

import java.sql.SQLException;
import nl.tafelronde.it.RunningServer;

/**
 * The session of the demo that is open: where the benchmarks go in.
 *
 * @param code    that people join with
 * @param session its id
 */
record Hall(String code, String session) {

    static Hall open(RunningServer server) throws SQLException {
        try (var database = server.database();
                var asked = database.prepareStatement(
                        "select live_code, id from lab_session where state = 'OPEN' and live_code is not null order by created_at");
                var row = asked.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The demo has no open session");
            }
            return new Hall(row.getString(1), row.getString(2));
        }
    }
}
