package nl.tafelronde.translation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tafelronde.access.AccountErased;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.ParticipantLeft;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.translation.domain.TranslationStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The better translations somebody wrote, for the file of their own data. When they leave the words stay, without them. */
@Component
class TranslationPersonalData implements PersonalData {

    private final TranslationStore store;

    TranslationPersonalData(TranslationStore store) {
        this.store = store;
    }

    @Override
    public String part() {
        return "translation";
    }

    @Override
    public Map<String, Object> of(Actor whom) {
        return switch (whom) {
            case Actor.Person person -> of(person.id().value());
            case Actor.Participant participant -> of(participant.id().value());
            default -> Map.of();
        };
    }

    private Map<String, Object> of(UUID person) {
        List<Map<String, Object>> written = store.writtenBy(person).stream().map(it -> Map.<String, Object>of("text", it.text(),
                "language", it.target().tag(), "written", it.at().toString(), "takenBack", it.takenBack())).toList();
        return written.isEmpty() ? Map.of() : Map.of("corrections", written);
    }

    @EventListener
    void left(ParticipantLeft left) {
        store.forget(left.participant().value());
    }

    @EventListener
    void erased(AccountErased erased) {
        store.forget(erased.account().value());
    }
}
