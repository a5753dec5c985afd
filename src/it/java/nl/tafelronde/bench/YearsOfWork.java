package nl.tafelronde.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.it.RunningServer;
import org.jspecify.annotations.Nullable;

/**
 * What a province has in one place after some years, written straight into the database of a server with the demo in it: action
 * points with owners, a history, what shows that they were done and what they came from; notes on a wall; proposals; and sessions
 * whose report is public.
 *
 * @param space   where all of it is
 * @param session whose wall has the notes
 * @param board   the wall
 */
record YearsOfWork(String space, String session, String board) {

    static final int ACTION_POINTS = 20_000;
    static final int PROPOSALS = 500;
    static final int NOTES = 5_000;
    static final int SESSIONS = 100;

    private static final int ORGANISATIONS = 40;
    private static final int BATCH = 1_000;

    static YearsOfWork in(RunningServer server) throws SQLException {
        try (var database = server.database(); var query = database.createStatement()) {
            var row = query.executeQuery("""
                    select s.space, s.id, min(b.id) from lab_session s join board b on b.place_id = s.id where s.state = 'PUBLISHED'
                    group by s.space, s.id limit 1""");
            row.next();
            var years = new YearsOfWork(row.getString(1), row.getString(2), row.getString(3));
            years.actionPoints(query);
            years.history(database);
            years.notes(query);
            years.proposals(query);
            years.sessions(query);
            return years;
        }
    }

    private void actionPoints(Statement query) throws SQLException {
        query.executeUpdate("""
                insert into organisation (id, name, name_key, kind, version)
                select uuid(), concat('Organisatie ', seq), concat('organisatie', seq), 'OTHER', 0 from seq_1_to_%d""".formatted(ORGANISATIONS));
        query.executeUpdate("""
                insert into action_point (id, space_id, number, text, details, language, owner, person, due, state, pillar, theme, region,
                    link_version, created_at, changed_at, version)
                select uuid(), '%s', 1000 + seq, concat('Afspraak ', seq, ' nakomen met de buurt'), '', 'NL', concat('Persoon ', seq mod 700),
                    concat('Persoon ', seq mod 700), date_add(current_date, interval cast(seq mod 900 as signed) - 300 day),
                    elt(1 + seq mod 5, 'OPEN', 'STARTED', 'WAITING', 'DONE', 'DROPPED'), concat('Onderdeel ', seq mod 6),
                    concat('Thema ', seq mod 30), concat('Regio ', seq mod 8), 1, now(6) - interval 100 + seq mod 600 day, now(6), 0
                from seq_1_to_%d""".formatted(space, ACTION_POINTS));
        query.executeUpdate("""
                update action_point a join (select id, name, row_number() over (order by name) - 1 place from organisation where name like 'Organisatie %%') o
                    on o.place = a.number mod %d
                set a.organisation_id = o.id, a.owner = concat(o.name, ', ', a.person) where a.number > 1000 and a.number mod 3 = 0""".formatted(ORGANISATIONS));
        query.executeUpdate("""
                insert into action_point_evidence (id, action_point_id, title, url, at)
                select uuid(), id, 'Besluit', concat('https://example.org/besluit/', number), now(6) from action_point where number > 1000 and state = 'DONE'""");
    }

    /**
     * Each was written down, and two steps led to where the ones that are over are. One by one: the database refuses to copy several
     * rows at once into a table that only grows.
     */
    private static void history(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var points = database.createStatement(); var change = database.prepareStatement("""
                insert into action_point_change (action_point_id, field, was, became, actor_kind, at) values (?, ?, ?, ?, 'system', ?)""")) {
            var row = points.executeQuery("select id, number, text, state, created_at from action_point where number > 1000");
            var waiting = 0;
            while (row.next()) {
                var id = row.getObject(1, UUID.class);
                var number = row.getInt(2);
                var state = row.getString(4);
                var made = row.getObject(5, LocalDateTime.class);
                add(change, id, "text", null, row.getString(3), made);
                add(change, id, "theme", null, "Thema", made);
                if (List.of("DONE", "DROPPED").contains(state)) {
                    add(change, id, "state", "OPEN", "STARTED", made.plusDays(10 + number % 20));
                    add(change, id, "state", "STARTED", state, made.plusDays(30 + number % 60));
                }
                if (++waiting % BATCH == 0) {
                    change.executeBatch();
                }
            }
            change.executeBatch();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    private static void add(PreparedStatement change, UUID point, String field, @Nullable String was, String became, LocalDateTime at) throws SQLException {
        change.setObject(1, point);
        change.setString(2, field);
        change.setString(3, was);
        change.setString(4, became);
        change.setObject(5, at);
        change.addBatch();
    }

    /** One in fifty is hidden, one in forty was typed by the facilitator; action points came from a fifth of them. */
    private void notes(Statement query) throws SQLException {
        query.executeUpdate("""
                insert into note (id, board_id, author_id, column_id, text, language, group_name, position, hidden, withdrawn, created_at, version)
                select uuid(), '%s', if(seq mod 40 = 0, (select id from account where email like 'facilitator@%%' limit 1), null),
                    (select column_id from note n where n.board_id = '%1$s' limit 1), concat('Idee ', seq, ' voor wonen en werken in de buurt'), 'NL',
                    'RESIDENT', 1000 + seq, seq mod 50 = 0, false, now(6), 0 from seq_1_to_%d""".formatted(board, NOTES));
        query.executeUpdate("""
                insert into provenance_link (from_kind, from_id, into_kind, into_id, at)
                select 'NOTE', n.id, 'ACTION_POINT', a.id, now(6) from note n join action_point a on a.space_id = '%s' and a.number = n.position
                where n.board_id = '%s' and n.position > 1000 and n.position mod 5 = 0""".formatted(space, board));
    }

    private void proposals(Statement query) throws SQLException {
        query.executeUpdate("""
                insert into proposal (id, space_id, number, title, addressee, municipality, question, reasons, costs, blocks, language, state, open_to_all,
                    created_at, changed_at, version)
                select uuid(), '%s', 1000 + seq, concat('Voorstel ', seq), 'COLLEGE', 'Venlo', 'Besluiten', 'Omdat het nodig is', '', '[]', 'NL',
                    'DRAFT', false, now(6), now(6), 0 from seq_1_to_%d""".formatted(space, PROPOSALS));
    }

    /** As the one whose report is public, each with a number of its own. */
    private void sessions(Statement query) throws SQLException {
        var columns = query.executeQuery("""
                select group_concat(column_name order by ordinal_position), group_concat(case column_name when 'id' then 'uuid()'
                        when 'file_key' then 'null' when 'live_code' then 'null' else concat('s.', column_name) end order by ordinal_position)
                from information_schema.columns where table_schema = database() and table_name = 'lab_session' and is_generated = 'NEVER'""");
        columns.next();
        query.executeUpdate("insert into lab_session (" + columns.getString(1) + ") select " + columns.getString(2) + " from lab_session s cross join seq_1_to_"
                + (SESSIONS - 2) + " where s.id = '" + session + "'");
    }
}
