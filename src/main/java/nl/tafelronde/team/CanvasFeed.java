package nl.tafelronde.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.FeedEvent;
import nl.tafelronde.live.FeedSource;
import nl.tafelronde.live.Following;
import nl.tafelronde.live.Publication;
import nl.tafelronde.team.domain.CanvasChange;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.Step;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a canvas for somebody who comes, or comes back: a snapshot, or the changes they missed. A replayed change carries
 * the entry as it stands now, so that what was taken back or changed since is not sent once more.
 */
@Component
class CanvasFeed implements FeedSource {

    /** Who is further behind than this gets a snapshot, which is then the smaller answer. */
    static final int REPLAY_MAX = 200;

    private final TeamStore store;
    private final CanvasWire wire;
    private final TransactionTemplate reading;

    CanvasFeed(TeamStore store, CanvasWire wire, PlatformTransactionManager transactions) {
        this.store = store;
        this.wire = wire;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    Following following(TeamSeat seat, TeamId team, @Nullable Long after) {
        return new Following(team.value(), seat.audiences(), after, from -> read(() -> open(seat, team.value(), from)), this);
    }

    CanvasSnapshot snapshot(TeamSeat seat, TeamId team) {
        return read(() -> snapshot(seat, team(team.value())));
    }

    @Override
    public Map<UUID, Long> numbers(Set<UUID> channels) {
        return read(() -> store.teamNumbers(channels));
    }

    @Override
    public List<Publication> after(UUID channel, long number, int limit) {
        return read(() -> {
            var team = team(channel);
            return publications(team, store.changes(channel, number, limit));
        });
    }

    private Following.Opened open(TeamSeat seat, UUID id, @Nullable Long after) {
        var team = team(id);
        var may = reads(seat, team);
        if (after == null || !may || after > team.number() || team.number() - after > REPLAY_MAX) {
            return anew(seat, team);
        }
        var missed = store.changes(id, after, REPLAY_MAX);
        if (missed.stream().anyMatch(it -> it.step() == Step.ANEW)) {
            return anew(seat, team);
        }
        var events = new ArrayList<FeedEvent>(missed.size());
        for (var publication : publications(team, missed)) {
            var event = publication.variantFor(seat.audiences());
            if (event != null) {
                events.add(event);
            }
        }
        return new Following.Opened(team.number(), events);
    }

    private Following.Opened anew(TeamSeat seat, ResearchTeam team) {
        return new Following.Opened(team.number(), List.of(wire.snapshot(snapshot(seat, team))));
    }

    private CanvasSnapshot snapshot(TeamSeat seat, ResearchTeam team) {
        var room = room(team);
        var id = new TeamId(team.id());
        if (!reads(seat, team)) {
            return new CanvasSnapshot(id, team.number(), true, false, false, false, Canvases.TEXT_MAX, List.of(), null);
        }
        var inside = seat.leads() || isIn(seat, team);
        var entries = store.entries(team.id()).stream().filter(it -> inside || !it.withdrawn()).map(CanvasEntry::card).toList();
        return new CanvasSnapshot(id, team.number(), false, !team.removed() && (seat.leads() || inside && room.rules().write()), seat.leads(), room.where().namesShown(),
                Canvases.TEXT_MAX, entries, inside ? wire.inside(team) : null);
    }

    /** One's own always, that of others when the place says so; a projector and who only watches when it is read back. */
    private boolean reads(TeamSeat seat, ResearchTeam team) {
        var rules = room(team).rules();
        return switch (seat.kind()) {
            case FACILITATOR -> true;
            case PARTICIPANT -> !team.removed() && (rules.read() || isIn(seat, team));
            case WATCHER -> !team.removed() && rules.readBack();
        };
    }

    private boolean isIn(TeamSeat seat, ResearchTeam team) {
        return seat.kind() == TeamSeat.Kind.PARTICIPANT && seat.person() != null
                && store.member(team.place(), seat.person()).map(TeamMember::team).filter(team.id()::equals).isPresent();
    }

    private List<Publication> publications(ResearchTeam team, List<CanvasChange> changes) {
        var ids = changes.stream().map(CanvasChange::entry).filter(Objects::nonNull).collect(Collectors.toSet());
        var entries = store.entries(ids).stream().collect(Collectors.toMap(CanvasEntry::id, Function.identity()));
        return changes.stream().map(it -> {
            var entry = it.entry() == null ? null : entries.get(it.entry());
            if (entry != null) {
                return wire.change(room(team), team, it.number(), it.step(), entry);
            }
            return it.step() == Step.INSIDE ? wire.inside(team, it.number()) : wire.anew(team, it.number());
        }).toList();
    }

    private ResearchTeam team(UUID id) {
        return store.team(id).orElseThrow(TeamSeats::gone);
    }

    private TeamRoom room(ResearchTeam team) {
        return store.room(team.place()).orElseThrow(() -> Refusal.notFound("team.refused.none-here"));
    }

    /** One transaction is one consistent view: the number and the entries belong together. */
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
