package nl.tafelronde.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.lab.domain.TeamAskRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody asked for their team, and what they answered, for the file of their own data; and forgetting that it was them. */
@Component
class TeamPlanPersonalData implements PersonalData {

    private final TeamAskRows rows;

    TeamPlanPersonalData(TeamAskRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "teamPlan";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Participant participant -> facts(participant.id().value(), false);
            case Actor.Person person -> facts(person.id().value(), true);
            default -> Map.of();
        };
    }

    private Map<String, Object> facts(UUID person, boolean mayAnswer) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "asked", rows.askedBy(person).stream().map(it -> Map.of("text", it.text(), "at", it.askedAt().toString())).toList());
        if (mayAnswer) {
            put(facts, "answered", rows.answeredBy(person).stream().map(it -> Map.of("answer", it.answer(), "state", it.state().name())).toList());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, List<?> list) {
        if (!list.isEmpty()) {
            facts.put(name, list);
        }
    }

    @EventListener
    void on(ParticipantLeft left) {
        rows.forget(left.participant().value());
    }

    @EventListener
    void on(AccountErased erased) {
        rows.forget(erased.account().value());
    }
}
