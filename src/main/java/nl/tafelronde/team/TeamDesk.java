package nl.tafelronde.team;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Feeds;
import nl.tafelronde.live.Topics;
import nl.tafelronde.team.domain.CanvasChange;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.RoomChange;
import nl.tafelronde.team.domain.Step;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.stereotype.Component;

/**
 * What the services of teams have in common: holding a room or a team while it changes (always the room first), numbering
 * the change, and telling the screens after the commit.
 */
@Component
class TeamDesk {

    private final TeamStore store;
    private final RoomFeed rooms;
    private final CanvasWire wire;
    private final Feeds feeds;
    private final Topics topics;
    private final Clock clock;

    TeamDesk(TeamStore store, RoomFeed rooms, CanvasWire wire, Feeds feeds, Topics topics, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.wire = wire;
        this.feeds = feeds;
        this.topics = topics;
        this.clock = clock;
    }

    TeamRoom held(UUID place) {
        return store.lockedRoom(place).orElseThrow(() -> Refusal.notFound("team.refused.none-here"));
    }

    /** A team that is there, held. */
    ResearchTeam held(TeamId id) {
        return store.lockedTeam(id.value()).filter(it -> !it.removed()).orElseThrow(TeamSeats::gone);
    }

    /** A team of this room, held; another place's team is not there. */
    ResearchTeam held(TeamRoom room, TeamId id) {
        var team = held(id);
        if (!team.place().equals(room.where().place())) {
            throw TeamSeats.gone();
        }
        return team;
    }

    /** Everybody in the place is told of the change; the room is held. */
    void tell(TeamRoom room) {
        tell(room, List.of());
    }

    /** As above; these people also which team is theirs now. One change, however many they are. */
    void tell(TeamRoom room, List<UUID> people) {
        store.flush();
        var number = room.nextNumber();
        store.add(new RoomChange(new RoomChange.Key(room.id(), number), people, clock.instant()));
        feeds.publish(rooms.publication(room, number, people));
        topics.changed(room.id());
    }

    /** The team and facilitators are told what changed inside; the team is held. */
    void tellInside(ResearchTeam team) {
        tellInside(List.of(team));
    }

    /** As above for several teams, all of them held. */
    void tellInside(Collection<ResearchTeam> teams) {
        store.flush();
        var inside = wire.inside(teams);
        teams.forEach(it -> feeds.publish(wire.inside(it, numbered(it, Step.INSIDE), inside.get(it.id()))));
    }

    /** Everybody reads the team's canvas anew; the team is held. */
    void anew(ResearchTeam team) {
        feeds.publish(wire.anew(team, numbered(team, Step.ANEW)));
    }

    private long numbered(ResearchTeam team, Step step) {
        var number = team.nextNumber();
        store.add(new CanvasChange(new CanvasChange.Key(team.id(), number), Ids.next(), step, clock.instant()));
        return number;
    }

    /** The screens of facilitators show what stands on canvases; many changes make one reading. */
    void progressed(UUID place) {
        store.room(place).map(TeamRoom::id).filter(Objects::nonNull).ifPresent(topics::changed);
    }
}
