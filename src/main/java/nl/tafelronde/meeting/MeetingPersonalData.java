package nl.tafelronde.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.PersonalData;
import nl.tafelronde.meeting.domain.MeetingGuest;
import nl.tafelronde.meeting.domain.MeetingGuestRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings to which somebody is invited, with what they said about coming. */
@Component
class MeetingPersonalData implements PersonalData {

    private final MeetingGuestRows guests;
    private final Accounts accounts;

    MeetingPersonalData(MeetingGuestRows guests, Accounts accounts) {
        this.guests = guests;
        this.accounts = accounts;
    }

    @Override
    public String part() {
        return "meeting";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Actor whom) {
        var found = switch (whom) {
            case Actor.Person person -> guests.ofPerson(person.id().value(), accounts.me(person).email());
            case Actor.Participant participant -> guests.ofParticipant(participant.id().value());
            default -> List.<MeetingGuest>of();
        };
        return found.isEmpty() ? Map.of() : Map.of("meetings", found.stream().map(MeetingPersonalData::facts).toList());
    }

    private static Map<String, Object> facts(MeetingGuest guest) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("meeting", guest.meeting().toString());
        facts.put("name", guest.name());
        facts.put("email", guest.email() == null ? "" : guest.email().value());
        facts.put("coming", guest.coming().name());
        return facts;
    }
}
