package nl.tafelronde.space;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which spaces somebody is a member of, for the file of their own data. */
@Component
class SpacePersonalData implements PersonalData {

    private final JdbcClient database;

    SpacePersonalData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "space";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        if (!(whom instanceof Actor.Person person)) {
            return Map.of();
        }
        List<Map<String, String>> memberships = database.sql("""
                select space_id, role, organisation_id, since from space_member where account_id = ? order by since, id""")
                .param(person.id().value())
                .query((row, _) -> Map.of("space", row.getString("space_id"), "role", row.getString("role"),
                        "organisation", Objects.requireNonNullElse(row.getString("organisation_id"), ""),
                        "since", row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC).toString())).list();
        return memberships.isEmpty() ? Map.of() : Map.of("memberships", memberships);
    }
}
