package nl.tafelronde.concern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.concern.domain.ConcernEntity;
import nl.tafelronde.concern.domain.ConcernLog;
import nl.tafelronde.concern.domain.ConcernRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody entrusted to the people who are named, and where somebody is named, for the file of their own data. */
@Component
class ConcernPersonalData implements PersonalData {

    private final ConcernRepository repository;
    private final ConcernLog log;

    ConcernPersonalData(ConcernRepository repository, ConcernLog log) {
        this.repository = repository;
        this.log = log;
    }

    @Override
    public String part() {
        return "concern";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Participant participant -> concerns(repository.findByAuthor(participant.id().value()));
            case Actor.Person person -> {
                var spaces = log.spacesOf(person.id().value());
                yield spaces.isEmpty() ? Map.of() : Map.of("namedIn", spaces.stream().map(Object::toString).toList());
            }
            default -> Map.of();
        };
    }

    private Map<String, Object> concerns(List<ConcernEntity> own) {
        return own.isEmpty() ? Map.of() : Map.of("concerns", own.stream().map(this::facts).toList());
    }

    private Map<String, Object> facts(ConcernEntity concern) {
        var own = concern.own(List.of());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", own.id().toString());
        facts.put("text", own.text());
        facts.put("byWhom", Objects.requireNonNullElse(own.byWhom(), ""));
        facts.put("language", own.language());
        facts.put("contact", Objects.requireNonNullElse(own.contact(), ""));
        facts.put("state", own.state().name());
        facts.put("sent", own.at().toString());
        facts.put("replies", log.of(own.id()).stream().filter(it -> it.kind() == ConcernStep.Kind.REPLIED).map(ConcernLog.Line::words).toList());
        return facts;
    }
}
