package nl.tafelronde.team;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what somebody is among the teams of a place: the place binds participants and projectors, the space's permissions
 * everybody else. Remembers where teams belong, because a phone asks that with every step.
 */
@Component
class TeamSeats {

    private final TeamStore store;
    private final Permissions permissions;
    private final Cache<UUID, RoomFacts> rooms = Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<UUID, UUID> places = Caffeine.newBuilder().maximumSize(50_000).build();

    TeamSeats(TeamStore store, Permissions permissions) {
        this.store = store;
        this.permissions = permissions;
    }

    /** @throws Refusal {@code team.refused.none-here} for a place that has no teams */
    @Transactional(readOnly = true)
    public RoomFacts room(UUID place) {
        var known = rooms.getIfPresent(place);
        if (known == null) {
            known = store.room(place).map(it -> new RoomFacts(place, it.id(), it.where().space()))
                    .orElseThrow(() -> Refusal.notFound("team.refused.none-here"));
            rooms.put(place, known);
        }
        return known;
    }

    /** @throws Refusal {@code team.refused.team-gone} for a team that never was; one that was removed is found */
    @Transactional(readOnly = true)
    public RoomFacts roomOf(TeamId team) {
        var place = places.getIfPresent(team.value());
        if (place == null) {
            place = store.team(team.value()).map(ResearchTeam::place).orElseThrow(TeamSeats::gone);
            places.put(team.value(), place);
        }
        return room(place);
    }

    /**
     * The actor's seat.
     *
     * @throws Refusal {@code team.refused.not-joined} for somebody unknown, {@code team.refused.other-session} for a
     *                 participant or projector of another place, {@code kernel.forbidden} for a person who may not see the space
     */
    TeamSeat of(Actor actor, RoomFacts room) {
        return switch (actor) {
            case Actor.TheSystem _ -> new TeamSeat(actor, TeamSeat.Kind.FACILITATOR, null);
            case Actor.Person person when permissions.may(actor, Permission.RUN_SESSION, room.space()) ->
                    new TeamSeat(actor, TeamSeat.Kind.FACILITATOR, person.id().value());
            case Actor.Person person -> {
                permissions.require(actor, Permission.SEE_SPACE, room.space());
                yield new TeamSeat(actor, TeamSeat.Kind.WATCHER, person.id().value());
            }
            case Actor.Participant participant when participant.place().equals(room.place()) ->
                    new TeamSeat(actor, TeamSeat.Kind.PARTICIPANT, participant.id().value());
            case Actor.Display display when display.place().equals(room.place()) -> new TeamSeat(actor, TeamSeat.Kind.WATCHER, null);
            case Actor.Participant _, Actor.Display _ -> throw Refusal.forbidden("team.refused.other-session");
            case Actor.Anonymous _ -> throw Refusal.of(Refusal.Kind.SIGN_IN, "team.refused.not-joined");
        };
    }

    /** Lets only those pass who lead here. */
    void requireLead(Actor actor, RoomFacts room) {
        permissions.require(actor, Permission.RUN_SESSION, room.space());
    }

    /** The participant of this place; everybody else is refused. */
    Actor.Participant participant(Actor actor, RoomFacts room) {
        var seat = of(actor, room);
        if (seat.actor() instanceof Actor.Participant participant) {
            return participant;
        }
        throw Refusal.forbidden("team.refused.not-in-hall");
    }

    static Refusal gone() {
        return Refusal.notFound("team.refused.team-gone");
    }
}
