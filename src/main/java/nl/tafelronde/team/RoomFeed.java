package nl.tafelronde.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.live.Audience;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.FeedSource;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Publication;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The teams of a place on the wire: the whole of that small state after every change, the same for everybody, and to each
 * participant which team is theirs. Who is in which team never leaves the server this way.
 */
@Component
class RoomFeed implements FeedSource {

    private final TeamStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate reading;

    RoomFeed(TeamStore store, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    Following following(TeamSeat seat, RoomFacts facts) {
        var audiences = seat.kind() == TeamSeat.Kind.PARTICIPANT && seat.person() != null
                ? List.of(Audience.only(seat.person()), Audience.EVERYONE) : List.of(Audience.EVERYONE);
        return new Following(facts.room(), audiences, null, _ -> read(() -> open(seat, room(facts.place()))), this);
    }

    private Following.Opened open(TeamSeat seat, TeamRoom room) {
        var events = new ArrayList<FeedEvent>(2);
        events.add(teams(state(room)));
        if (seat.kind() == TeamSeat.Kind.PARTICIPANT && seat.person() != null) {
            events.add(mine(own(room.where().place(), seat.person())));
        }
        return new Following.Opened(room.number(), events);
    }

    /** What everybody hears of a change, and more those whose own team it was about. */
    Publication publication(TeamRoom room, long number, List<UUID> people) {
        return publication(room, number, people, teams(state(room)), mine(room.where().place(), people));
    }

    private static Publication publication(TeamRoom room, long number, List<UUID> people, FeedEvent teams, Function<UUID, FeedEvent> mine) {
        var variants = new HashMap<Audience, FeedEvent>();
        variants.put(Audience.EVERYONE, teams);
        var both = new IdentityHashMap<FeedEvent, FeedEvent>();
        people.forEach(it -> variants.put(Audience.only(it), both.computeIfAbsent(mine.apply(it), teams::and)));
        return new Publication(room.id(), number, variants);
    }

    /** What each of these people hears of their own team; encoded once for all of whom the same is true. */
    private Function<UUID, FeedEvent> mine(UUID place, Collection<UUID> people) {
        var teams = store.teamsOf(place, people);
        var encoded = new HashMap<OwnTeam, FeedEvent>();
        var mine = people.stream().collect(Collectors.toMap(it -> it, it -> encoded.computeIfAbsent(in(teams.get(it), it), this::mine), (one, _) -> one));
        return mine::get;
    }

    RoomState state(TeamRoom room) {
        var people = store.people(room.where().place());
        return new RoomState(room.number(), clock.instant(), room.where().namesShown(), room.rules(),
                room.reading() == null ? null : new TeamId(room.reading()),
                store.teams(room.where().place()).stream().map(it -> card(it, people.getOrDefault(it.id(), 0))).toList());
    }

    OwnTeam own(UUID place, UUID person) {
        return in(store.member(place, person).map(TeamMember::team).orElse(null), person);
    }

    private OwnTeam in(@Nullable UUID team, UUID person) {
        return Optional.ofNullable(team).flatMap(store::team)
                .map(it -> new OwnTeam(new TeamId(it.id()), it.isAsked(person), it.speaks(person))).orElse(OwnTeam.NONE);
    }

    static TeamCard card(ResearchTeam team, int people) {
        return new TeamCard(new TeamId(team.id()), team.theme(), team.title(), people, team.most(), team.speakerName(), team.timer());
    }

    @Override
    public Map<UUID, Long> numbers(Set<UUID> channels) {
        return read(() -> store.roomNumbers(channels));
    }

    @Override
    public List<Publication> after(UUID channel, long number, int limit) {
        return read(() -> store.roomNamed(channel).map(room -> {
            var changes = store.roomChanges(channel, number, limit);
            var teams = teams(state(room));
            var mine = mine(room.where().place(), changes.stream().flatMap(it -> it.people().stream()).collect(Collectors.toSet()));
            return changes.stream().map(it -> publication(room, it.number(), it.people(), teams, mine)).toList();
        }).orElse(List.of()));
    }

    private TeamRoom room(UUID place) {
        return store.room(place).orElseThrow(TeamSeats::gone);
    }

    private FeedEvent teams(RoomState state) {
        return FeedEvent.latest("teams", json.writeValueAsString(state));
    }

    private FeedEvent mine(OwnTeam own) {
        return FeedEvent.of("team-mine", json.writeValueAsString(own));
    }

    /** One transaction is one consistent view: the number and the state belong together. */
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
