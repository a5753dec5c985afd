package nl.tafelronde.team;

import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.live.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is among the teams of one place.
 *
 * @param person the participant's or account's id; null for a projector and for Tafelronde itself
 */
record TeamSeat(Actor actor, Kind kind, @Nullable UUID person) {

    /** A watcher is a projector, or somebody of the space who leads nothing. */
    enum Kind { FACILITATOR, PARTICIPANT, WATCHER }

    boolean leads() {
        return kind == Kind.FACILITATOR;
    }

    /** What of a canvas' feed is meant for this actor, the first that there is. */
    List<Audience> audiences() {
        return switch (kind) {
            case FACILITATOR -> List.of(Audience.FACILITATORS);
            case PARTICIPANT -> person == null ? List.of(Audience.PARTICIPANTS) : List.of(Audience.only(person), Audience.PARTICIPANTS);
            case WATCHER -> List.of(Audience.WATCHERS);
        };
    }
}
