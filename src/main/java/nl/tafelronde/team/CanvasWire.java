package nl.tafelronde.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.Publication;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.ReadBackCheck;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.Step;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes what happens on a canvas, once for each audience. The one place that decides what of a change leaves the server:
 * a team and facilitators get everything, other participants what stands there while the place lets them read it, projectors
 * only at the read-back. Nobody gets who wrote it.
 */
@Component
class CanvasWire {

    private final TeamStore store;
    private final Participants participants;
    private final JsonMapper json;

    CanvasWire(TeamStore store, Participants participants, JsonMapper json) {
        this.store = store;
        this.participants = participants;
        this.json = json;
    }

    /** The data of a {@code canvas-change} event: the entry after the change, or only its id when it is gone for this audience. */
    record ChangeData(UUID team, long number, String step, Object entry) {
    }

    record Gone(UUID id) {
    }

    record InsideData(UUID team, long number, TeamInside inside) {
    }

    /** A change of an entry, as it stands now. */
    Publication change(TeamRoom room, ResearchTeam team, long number, Step step, CanvasEntry entry) {
        var full = encoded("canvas-change", number, new ChangeData(team.id(), number, step.tag(), entry.card()));
        var hall = entry.withdrawn() ? encoded("canvas-change", number, new ChangeData(team.id(), number, "gone", new Gone(entry.id()))) : full;
        var variants = forInsiders(store.membersOf(team.id()), full);
        if (room.rules().read()) {
            variants.put(Audience.PARTICIPANTS, hall);
        }
        if (room.rules().readBack()) {
            variants.put(Audience.WATCHERS, hall);
        }
        return new Publication(team.id(), number, variants);
    }

    /** Who is in a team, and what they and facilitators know of it. */
    record Insiders(List<UUID> people, TeamInside inside) {
    }

    /** Something that only the team and facilitators hear of. */
    Publication inside(ResearchTeam team, long number) {
        return inside(team, number, inside(List.of(team)).get(team.id()));
    }

    /** As above, with what {@link #inside(Collection)} found. */
    Publication inside(ResearchTeam team, long number, Insiders insiders) {
        return new Publication(team.id(), number, forInsiders(insiders.people(),
                encoded("canvas-inside", number, new InsideData(team.id(), number, insiders.inside()))));
    }

    /** Everybody reads the canvas anew, or learns that they may not any more. */
    Publication anew(ResearchTeam team, long number) {
        var anew = FeedEvent.onlyAnew();
        return new Publication(team.id(), number,
                Map.of(Audience.FACILITATORS, anew, Audience.PARTICIPANTS, anew, Audience.WATCHERS, anew));
    }

    FeedEvent snapshot(CanvasSnapshot snapshot) {
        return encoded("canvas", snapshot.number(), snapshot);
    }

    TeamInside inside(ResearchTeam team) {
        return inside(List.of(team)).get(team.id()).inside();
    }

    /** What insiders of each of these teams of one place know, by team; everything is read once for all of them. */
    Map<UUID, Insiders> inside(Collection<ResearchTeam> teams) {
        var ids = teams.stream().map(ResearchTeam::id).toList();
        var people = store.membersOf(ids);
        var checks = store.checks(ids).stream().collect(Collectors.groupingBy(ReadBackCheck::team));
        var names = teams.stream().map(ResearchTeam::place).distinct().flatMap(it -> participants.in(it).stream())
                .collect(Collectors.toMap(it -> it.id().value(), Actor.Participant::name));
        return teams.stream().collect(Collectors.toMap(ResearchTeam::id, team -> {
            var in = people.getOrDefault(team.id(), List.of());
            var said = checks.getOrDefault(team.id(), List.of());
            return new Insiders(in, new TeamInside(in.stream().map(names::get).filter(Objects::nonNull).toList(),
                    team.asked() == null ? null : names.get(team.asked()), team.helpAt(),
                    Math.toIntExact(said.stream().filter(ReadBackCheck::correct).count()),
                    said.stream().filter(it -> !it.correct()).map(ReadBackCheck::word).toList()));
        }));
    }

    private static Map<Audience, FeedEvent> forInsiders(List<UUID> people, FeedEvent event) {
        var variants = new HashMap<Audience, FeedEvent>();
        variants.put(Audience.FACILITATORS, event);
        people.forEach(it -> variants.put(Audience.only(it), event));
        return variants;
    }

    private FeedEvent encoded(String name, long number, Object data) {
        return FeedEvent.of(name, number, json.writeValueAsString(data));
    }
}
