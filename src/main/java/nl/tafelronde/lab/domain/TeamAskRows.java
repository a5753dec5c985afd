package nl.tafelronde.lab.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.lab.TeamAsk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what teams ask of the municipality. */
@Repository
public class TeamAskRows {

    private final JdbcClient database;

    TeamAskRows(JdbcClient database) {
        this.database = database;
    }

    /** An ask with the team it belongs to. */
    public record Placed(UUID team, TeamAsk ask) {
    }

    public void add(UUID session, UUID team, TeamAsk ask, @Nullable UUID asker) {
        database.sql("""
                insert into lab_team_ask (id, session_id, team_id, text, language, asker_id, asked_at, state, answer, version)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN', '', 0)""")
                .params(Arrays.asList(ask.id(), session, team, ask.text(), ask.language().name(), asker, utc(ask.askedAt()))).update();
    }

    /** @return whether it was still the version that was read */
    public boolean answer(UUID id, long version, TeamAsk.State state, String answer, @Nullable UUID answerer, Instant now) {
        return database.sql("update lab_team_ask set state = ?, answer = ?, answerer_id = ?, answered_at = ?, version = version + 1 where id = ? and version = ? and withdrawn_at is null")
                .params(Arrays.asList(state.name(), answer, answerer, utc(now), id, version)).update() > 0;
    }

    /** Takes back what nobody answered. */
    public boolean withdraw(UUID id, boolean withdrawn, Instant now) {
        return database.sql("update lab_team_ask set withdrawn_at = ? where id = ? and state = 'OPEN'").params(Arrays.asList(withdrawn ? utc(now) : null, id)).update() > 0;
    }

    public List<TeamAsk> of(UUID team) {
        return database.sql("select * from lab_team_ask where team_id = ? and withdrawn_at is null order by asked_at, id").param(team).query(TeamAskRows::ask).list();
    }

    /** How many there ever were. */
    public int count(UUID team) {
        return database.sql("select count(*) from lab_team_ask where team_id = ?").param(team).query(Integer.class).single();
    }

    public Optional<Placed> find(UUID id) {
        return database.sql("select * from lab_team_ask where id = ?").param(id)
                .query((row, number) -> new Placed(row.getObject("team_id", UUID.class), ask(row, number))).optional();
    }

    public List<TeamAsk> askedBy(UUID person) {
        return database.sql("select * from lab_team_ask where asker_id = ? order by asked_at, id").param(person).query(TeamAskRows::ask).list();
    }

    public List<TeamAsk> answeredBy(UUID account) {
        return database.sql("select * from lab_team_ask where answerer_id = ? order by asked_at, id").param(account).query(TeamAskRows::ask).list();
    }

    /** Nothing leads to them any more; what they wrote stays with the team. */
    public void forget(UUID person) {
        database.sql("update lab_team_ask set asker_id = null where asker_id = ?").param(person).update();
        database.sql("update lab_team_ask set answerer_id = null where answerer_id = ?").param(person).update();
    }

    private static TeamAsk ask(ResultSet row, int number) throws SQLException {
        var answered = row.getObject("answered_at", LocalDateTime.class);
        return new TeamAsk(row.getObject("id", UUID.class), row.getString("text"), Language.valueOf(row.getString("language")),
                row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), TeamAsk.State.valueOf(row.getString("state")), row.getString("answer"),
                answered == null ? null : answered.toInstant(ZoneOffset.UTC), row.getLong("version"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
