package nl.tafelronde.board;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody voted, also what they took back, for the file of their own data. */
@Component
class VotePersonalData implements PersonalData {

    private final JdbcClient database;

    VotePersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "votes";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Participant participant)) {
            return Map.of();
        }
        List<Map<String, Object>> votes = database.sql("""
                select b.board_id, v.ballot_id, v.note_id, v.cluster_id, v.group_name, v.at, v.taken_back_by is not null as taken_back
                from board_vote v join board_ballot b on b.id = v.ballot_id where v.person_id = ? order by v.at, v.id""")
                .param(participant.id().value())
                .query((row, _) -> {
                    Map<String, Object> vote = new LinkedHashMap<>();
                    vote.put("board", row.getString("board_id"));
                    vote.put("round", row.getString("ballot_id"));
                    vote.put("note", Objects.requireNonNullElse(row.getString("note_id"), ""));
                    vote.put("cluster", Objects.requireNonNullElse(row.getString("cluster_id"), ""));
                    vote.put("group", row.getString("group_name"));
                    vote.put("given", row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC).toString());
                    vote.put("takenBack", row.getBoolean("taken_back"));
                    return vote;
                }).list();
        return votes.isEmpty() ? Map.of() : Map.of("votes", votes);
    }
}
