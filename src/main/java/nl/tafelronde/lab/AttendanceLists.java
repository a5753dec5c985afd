package nl.tafelronde.lab;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Reachable;
import nl.tafelronde.poll.Audience;
import nl.tafelronde.poll.AudienceSource;
import nl.tafelronde.poll.Invitee;
import org.springframework.stereotype.Component;

/**
 * The people of a session, to be asked for what follows. Who left an address for that is mailed; the others are there without
 * one, so that an organiser can hand them a link on paper.
 */
@Component
class AttendanceLists implements AudienceSource {

    private static final String KEY = "session:";

    private final LabSessions sessions;
    private final Participants participants;

    AttendanceLists(LabSessions sessions, Participants participants) {
        this.sessions = sessions;
        this.participants = participants;
    }

    @Override
    public List<Audience> in(Actor actor, UUID space) {
        var held = sessions.inSpace(actor, space).stream().filter(it -> it.state() != LabState.DRAFT).toList();
        var places = held.stream().map(it -> it.id().value()).toList();
        var people = participants.countByGroup(places);
        var reachable = participants.countReachable(places);
        return held.stream().map(it -> {
            var place = it.id().value();
            return new Audience(KEY + place, "poll.audience.session", it.title(),
                    people.getOrDefault(place, Map.of()).values().stream().mapToInt(Integer::intValue).sum(), reachable.getOrDefault(place, 0), place);
        }).filter(it -> it.people() > 0).toList();
    }

    @Override
    public List<Invitee> people(Actor actor, UUID space, String key) {
        return sessions.inSpace(actor, space).stream().filter(it -> key.equals(KEY + it.id().value())).findFirst().map(it -> {
            var addresses = participants.reachable(it.id().value()).stream().collect(Collectors.toMap(Reachable::id, Reachable::email));
            return participants.in(it.id().value()).stream().map(who -> new Invitee(who.name(), addresses.get(who.id()), who.language(),
                    who.group(), who.id(), null)).toList();
        }).orElse(List.of());
    }
}
