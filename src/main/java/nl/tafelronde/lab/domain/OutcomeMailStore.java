package nl.tafelronde.lab.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom the outcome of a session was mailed; keeps no addresses. */
@Repository
public class OutcomeMailStore {

    /** How far a mail came. */
    public enum State { WAITING, SENT, FAILED }

    private final JdbcClient database;

    OutcomeMailStore(JdbcClient database) {
        this.database = database;
    }

    /** Whether this participant's mail is now for the caller to send: nobody sent it, or is sending it. */
    public boolean claim(UUID session, UUID participant, Instant now) {
        return database.sql("insert ignore into lab_outcome_mail (session, participant, state, changed_at) values (?, ?, 'WAITING', ?)")
                .params(session, participant, utc(now)).update() == 1;
    }

    public void note(UUID session, UUID participant, State state, Instant now) {
        database.sql("update lab_outcome_mail set state = ?, changed_at = ? where session = ? and participant = ?")
                .params(state.name(), utc(now), session, participant).update();
    }

    /** Forgets whom nothing reached: what failed, and what has been waiting since before this moment. */
    public void giveUp(UUID session, Instant before) {
        database.sql("delete from lab_outcome_mail where session = ? and (state = 'FAILED' or state = 'WAITING' and changed_at < ?)")
                .params(session, utc(before)).update();
    }

    /** Forgets everybody of the session, so that they can be mailed once more. */
    public void beginAnew(UUID session) {
        database.sql("delete from lab_outcome_mail where session = ?").param(session).update();
    }

    public void forget(UUID participant) {
        database.sql("delete from lab_outcome_mail where participant = ?").param(participant).update();
    }

    public List<UUID> known(UUID session) {
        return database.sql("select participant from lab_outcome_mail where session = ?").param(session).query(UUID.class).list();
    }

    public Map<State, Integer> count(UUID session) {
        var counts = new EnumMap<State, Integer>(State.class);
        database.sql("select state, count(*) from lab_outcome_mail where session = ? group by state").param(session)
                .query((row, _) -> counts.put(State.valueOf(row.getString(1)), row.getInt(2))).list();
        return counts;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
