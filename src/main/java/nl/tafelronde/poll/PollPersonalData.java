package nl.tafelronde.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.poll.domain.AnswerRows;
import nl.tafelronde.poll.domain.Guest;
import nl.tafelronde.poll.domain.GuestRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The date polls in which somebody is asked, with what they answered. */
@Component
class PollPersonalData implements PersonalData {

    private final GuestRows guests;
    private final AnswerRows answers;
    private final Accounts accounts;

    PollPersonalData(GuestRows guests, AnswerRows answers, Accounts accounts) {
        this.guests = guests;
        this.answers = answers;
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "poll";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        var found = switch (whom) {
            case Actor.Person person -> guests.ofPerson(person.id().value(), accounts.me(person).email());
            case Actor.Participant participant -> guests.ofParticipant(participant.id().value());
            default -> List.<Guest>of();
        };
        return found.isEmpty() ? Map.of() : Map.of("datePolls", found.stream().map(this::facts).toList());
    }

    private Map<String, Object> facts(Guest guest) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("poll", guest.poll().toString());
        facts.put("name", guest.name());
        facts.put("email", guest.email() == null ? "" : guest.email().value());
        facts.put("group", guest.group() == null ? "" : guest.group().name());
        facts.put("language", guest.language().tag());
        facts.put("shownName", guest.shownName());
        facts.put("comment", guest.comment());
        facts.put("opened", Objects.toString(guest.openedAt(), ""));
        facts.put("answered", Objects.toString(guest.answeredAt(), ""));
        facts.put("answers", answers.ofGuest(guest.id().value()).stream()
                .map(it -> Map.of("date", it.option().toString(), "answer", it.choice().name())).toList());
        return facts;
    }
}
