package nl.tafelronde.actionpoint.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tafelronde.actionpoint.ActionPointQuery;

/** What a question asks, as a condition on {@code action_point a}. Fixed pieces of SQL; what people typed goes in as parameters. */
final class ActionPointWhere {

    private ActionPointWhere() {
    }

    /** Begins with {@code and}; puts what it needs into {@code parameters}. */
    static String of(ActionPointQuery query, LocalDate today, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("a.state in (:states)");
        parameters.put("states", query.states().isEmpty() ? List.of("none") : query.states().stream().map(Enum::name).toList());
        if (query.lateOnly()) {
            conditions.add("a.due < :today and a.state not in ('DONE', 'DROPPED')");
            parameters.put("today", today);
        }
        if (query.organisation() != null) {
            conditions.add("a.organisation_id = :organisation");
            parameters.put("organisation", query.organisation().value());
        }
        if (query.theme() != null) {
            conditions.add("a.theme = :theme");
            parameters.put("theme", query.theme());
        }
        if (query.region() != null) {
            conditions.add("a.region = :region");
            parameters.put("region", query.region());
        }
        if (query.pillar() != null) {
            conditions.add("a.pillar = :pillar");
            parameters.put("pillar", query.pillar());
        }
        if (query.group() != null) {
            conditions.add(ActionPointGroups.key(query.group().by()) + " = :group");
            parameters.put("group", query.group().key());
        }
        if (!query.words().isBlank()) {
            conditions.add("(a.text like :words or a.owner like :words or a.theme like :words or a.region like :words "
                    + "or a.number = :number)");
            parameters.put("words", "%" + query.words().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            parameters.put("number", number(query.words().strip()));
        }
        return " and " + String.join(" and ", conditions);
    }

    private static int number(String words) {
        return words.matches("\\d{1,9}") ? Integer.parseInt(words) : -1;
    }
}
