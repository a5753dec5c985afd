package nl.tafelronde.team;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.live.Following;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.provenance.Provenance;
import nl.tafelronde.team.domain.CanvasEntry;
import nl.tafelronde.team.domain.ReadBackCheck;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The research teams of a place: making them, their time, and what all of them came to. Who is in them is
 * {@link TeamPeople}, what they write {@link Canvases}, how they read it back {@link ReadBacks}. Whoever watches the topic
 * {@link TeamsOverview#topic} is told of every change.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ResearchTeams {

    /** The most teams of a place. */
    public static final int TEAMS_MAX = 20;
    /** The most people in one team, and in all teams of a place together. */
    public static final int PEOPLE_MAX = 300;
    /** The most code points of a title. */
    public static final int TITLE_MAX = 120;

    private final TeamStore store;
    private final TeamSeats seats;
    private final TeamDesk desk;
    private final RoomFeed feed;
    private final Permissions permissions;
    private final Participants participants;
    private final Provenance provenance;
    private final Audit audit;
    private final Clock clock;

    ResearchTeams(TeamStore store, TeamSeats seats, TeamDesk desk, RoomFeed feed, Permissions permissions, Participants participants,
            Provenance provenance, Audit audit, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.desk = desk;
        this.feed = feed;
        this.permissions = permissions;
        this.participants = participants;
        this.provenance = provenance;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tells what people may do with teams in this place from now on; the first time it makes room for them. What nobody may
     * read any more leaves the screens at once.
     */
    public void allow(Actor actor, TeamPlace place, TeamRules rules) {
        permissions.require(actor, Permission.RUN_SESSION, place.space());
        var room = store.lockedRoom(place.place()).orElse(null);
        if (room == null) {
            room = new TeamRoom(place);
            store.add(room);
        }
        if (room.rules().equals(rules)) {
            return;
        }
        room.allow(rules);
        if (!rules.readBack()) {
            room.read(null);
        }
        store.lockedTeams(place.place()).forEach(desk::anew);
        desk.tell(room);
    }

    /**
     * Makes a team. Making it again with the same id changes nothing.
     *
     * @throws Refusal {@code team.refused.too-many} beyond {@value #TEAMS_MAX}, {@code team.refused.title-taken}, or what is
     *                 wrong with the title
     */
    public TeamId make(Actor actor, UUID place, NewTeam team) {
        seats.requireLead(actor, seats.room(place));
        var room = desk.held(place);
        var teams = store.teams(place);
        var known = store.team(team.id().value());
        if (known.isPresent()) {
            return known.filter(it -> it.place().equals(place)).map(_ -> team.id()).orElseThrow(() -> Refusal.conflict("team.refused.id-taken"));
        }
        if (teams.size() >= TEAMS_MAX) {
            throw Refusal.conflict("team.refused.too-many", TEAMS_MAX);
        }
        var title = title(teams, team.id(), team.title());
        store.add(new ResearchTeam(new NewTeam(team.id(), team.theme(), title, most(team.most())), place, store.teamsEver(place), clock.instant()));
        if (team.theme() != null) {
            provenance.link(new Piece(Piece.Kind.TEAM, team.id().value()), List.of(new Piece(Piece.Kind.THEME, team.theme())));
        }
        audit.record(actor, "team.made", "team", team.id().value(), Map.of("place", place.toString()));
        desk.tell(room);
        return team.id();
    }

    /**
     * Gives a team another title, and says how many fit in. Who is in stays in, also when they are more.
     *
     * @param most null for no limit of its own
     */
    public void change(Actor actor, TeamId id, String title, @Nullable Integer most) {
        step(actor, id, "team.changed", team -> team.change(title(store.teams(team.place()), id, title), most(most)));
    }

    /** Puts a team away; those who were in it are in none. {@link #restore} brings it back with its canvas. */
    public void remove(Actor actor, TeamId id) {
        var facts = seats.roomOf(id);
        seats.requireLead(actor, facts);
        var room = desk.held(facts.place());
        var team = desk.held(room, id);
        var people = store.membersOf(id.value());
        store.members(facts.place()).stream().filter(it -> it.team().equals(id.value())).forEach(store::remove);
        team.remove(true);
        if (team.speaker() != null) {
            team.quiet(team.speaker());
        }
        if (id.value().equals(room.reading())) {
            room.read(null);
        }
        audit.record(actor, "team.removed", "team", id.value(), Map.of());
        desk.anew(team);
        desk.tell(room, people);
    }

    /** @throws Refusal {@code team.refused.too-many}, {@code team.refused.title-taken} when another has its title by now */
    public void restore(Actor actor, TeamId id) {
        var facts = seats.roomOf(id);
        seats.requireLead(actor, facts);
        var room = desk.held(facts.place());
        var team = store.lockedTeam(id.value()).orElseThrow(TeamSeats::gone);
        var teams = store.teams(facts.place());
        if (!team.removed()) {
            return;
        }
        if (teams.size() >= TEAMS_MAX) {
            throw Refusal.conflict("team.refused.too-many", TEAMS_MAX);
        }
        title(teams, id, team.title());
        team.remove(false);
        audit.record(actor, "team.restored", "team", id.value(), Map.of());
        desk.anew(team);
        desk.tell(room);
    }

    /** Lets a team stand, and read back, one earlier or later. */
    public void move(Actor actor, TeamId id, boolean earlier) {
        var facts = seats.roomOf(id);
        seats.requireLead(actor, facts);
        var room = desk.held(facts.place());
        var teams = new ArrayList<>(store.lockedTeams(facts.place()));
        var from = teams.stream().map(ResearchTeam::id).toList().indexOf(id.value());
        var to = from + (earlier ? -1 : 1);
        if (from < 0) {
            throw TeamSeats.gone();
        }
        if (to < 0 || to >= teams.size()) {
            return;
        }
        teams.add(to, teams.remove(from));
        for (var index = 0; index < teams.size(); index++) {
            teams.get(index).stand(index);
        }
        desk.tell(room);
    }

    // — time —

    /** Gives a team its own time from now on; at most four hours. */
    public void time(Actor actor, TeamId id, Duration length) {
        step(actor, id, "team.timed", team -> team.time(length, clock.instant()));
    }

    /** @throws Refusal {@code team.refused.no-own-time} */
    public void pause(Actor actor, TeamId id) {
        step(actor, id, "team.paused", team -> team.pause(clock.instant()));
    }

    /** @throws Refusal {@code team.refused.no-own-time} */
    public void resume(Actor actor, TeamId id) {
        step(actor, id, "team.resumed", team -> team.resume(clock.instant()));
    }

    /** @throws Refusal {@code team.refused.no-own-time} */
    public void extend(Actor actor, TeamId id, Duration by) {
        step(actor, id, "team.extended", team -> team.extend(by, clock.instant()));
    }

    /** Lets a team go by the common time again. */
    public void commonTime(Actor actor, TeamId id) {
        step(actor, id, "team.common-time", ResearchTeam::stopTime);
    }

    private void step(Actor actor, TeamId id, String action, Consumer<ResearchTeam> step) {
        var facts = seats.roomOf(id);
        seats.requireLead(actor, facts);
        var room = desk.held(facts.place());
        step.accept(desk.held(room, id));
        audit.record(actor, action, "team", id.value(), Map.of());
        desk.tell(room);
    }

    private static String title(List<ResearchTeam> teams, TeamId self, String typed) {
        var title = PlainText.line(typed, TITLE_MAX, "team.field.title");
        if (teams.stream().anyMatch(it -> !it.id().equals(self.value()) && it.title().equalsIgnoreCase(title))) {
            throw Refusal.conflict("team.refused.title-taken");
        }
        return title;
    }

    private static @Nullable Integer most(@Nullable Integer most) {
        if (most != null && (most < 1 || most > PEOPLE_MAX)) {
            throw Refusal.invalid("team.refused.most", PEOPLE_MAX);
        }
        return most;
    }

    // — reading —

    /** Whether this place has teams, or could have. */
    @Open("between modules: says that a place has room for teams, nothing of them")
    @Transactional(readOnly = true)
    public boolean known(UUID place) {
        return store.room(place).isPresent();
    }

    /** The teams of a place, as everybody there may know them. */
    @Transactional(readOnly = true)
    public RoomState read(Actor actor, UUID place) {
        seats.of(actor, seats.room(place));
        return feed.state(store.room(place).orElseThrow());
    }

    /** Which team is the actor's own; for participants. */
    @Transactional(readOnly = true)
    public OwnTeam mine(Actor actor, UUID place) {
        return feed.own(place, seats.participant(actor, seats.room(place)).id().value());
    }

    /** Follows the teams of a place live; give it to {@link nl.tafelronde.live.Feeds#stream}. */
    @Transactional(readOnly = true)
    public Following follow(Actor actor, UUID place) {
        var facts = seats.room(place);
        return feed.following(seats.of(actor, facts), facts);
    }

    /** Everything facilitators see: who is in which team, how far they are, who needs help. */
    @Transactional(readOnly = true)
    public TeamsOverview overview(Actor actor, UUID place) {
        var facts = seats.room(place);
        seats.requireLead(actor, facts);
        var room = store.room(place).orElseThrow();
        var members = store.members(place).stream().collect(Collectors.toMap(TeamMember::person, it -> it));
        var filled = store.filled(place);
        var checks = store.checksIn(place).stream().collect(Collectors.groupingBy(ReadBackCheck::team));
        var in = participants.in(place);
        var teams = store.teams(place).stream().map(team -> {
            var people = in.stream().filter(it -> members.containsKey(it.id().value()) && members.get(it.id().value()).team().equals(team.id()))
                    .map(it -> member(it, members.get(it.id().value()), team)).toList();
            var said = checks.getOrDefault(team.id(), List.of());
            return new TeamsOverview.Team(RoomFeed.card(team, people.size()), people, filled.getOrDefault(team.id(), Map.of()), team.helpAt(),
                    Math.toIntExact(said.stream().filter(ReadBackCheck::correct).count()),
                    Math.toIntExact(said.stream().filter(it -> !it.correct() && it.word().state() == ReadBackWord.State.OPEN).count()));
        }).toList();
        return new TeamsOverview(room.id(), room.rules(), room.reading() == null ? null : new TeamId(room.reading()), teams,
                in.stream().filter(it -> !members.containsKey(it.id().value()))
                        .map(it -> new MemberCard(it.id(), it.name(), it.group(), false, false, false)).toList());
    }

    private static MemberCard member(Actor.Participant person, TeamMember member, ResearchTeam team) {
        var id = person.id().value();
        return new MemberCard(person.id(), person.name(), person.group(), member.chosen(), team.speaks(id), team.isAsked(id));
    }

    /** What all teams of a place came to, in their order; for members of its space. Empty where there are none. */
    @Transactional(readOnly = true)
    public List<TeamResults> results(Actor actor, UUID place) {
        var room = store.room(place).orElse(null);
        if (room == null) {
            permissions.requireAccount(actor);
            return List.of();
        }
        permissions.require(actor, Permission.SEE_SPACE, room.where().space());
        var people = store.people(place);
        var teams = store.teams(place);
        var ids = teams.stream().map(ResearchTeam::id).toList();
        var entries = store.standing(ids).stream().collect(Collectors.groupingBy(CanvasEntry::team));
        var checks = store.checks(ids).stream().collect(Collectors.groupingBy(ReadBackCheck::team));
        return teams.stream().map(it -> results(it, people.getOrDefault(it.id(), 0), entries.getOrDefault(it.id(), List.of()),
                checks.getOrDefault(it.id(), List.of()))).toList();
    }

    private static TeamResults results(ResearchTeam team, int people, List<CanvasEntry> standing, List<ReadBackCheck> checks) {
        var entries = standing.stream().map(CanvasEntry::card).toList();
        var owners = standing.stream().filter(it -> it.personId() != null)
                .collect(Collectors.toMap(it -> new EntryId(it.id()), it -> Objects.requireNonNull(it.personId())));
        var needs = in(entries, CanvasColumn.NEED);
        return new TeamResults(new TeamId(team.id()), team.theme(), team.title(), team.speakerName(), team.hasSpeaker() ? team.speaker() : null, people, needs, in(entries, CanvasColumn.PLEDGE),
                in(entries, CanvasColumn.TRIAL).stream().map(it -> new TeamResults.TrialCard(it.id(), it.text(), it.person(),
                        Boolean.TRUE.equals(it.personGone()), it.organisation(), it.due(), needs.stream()
                        .filter(need -> Objects.equals(need.id(), it.need())).map(EntryCard::text).findFirst().orElse(null), it.language())).toList(), owners,
                checks.stream().filter(it -> !it.correct()).map(ReadBackCheck::word)
                        .filter(it -> it.state() == ReadBackWord.State.OPEN).toList());
    }

    private static List<EntryCard> in(List<EntryCard> entries, CanvasColumn column) {
        return entries.stream().filter(it -> it.column() == column).toList();
    }
}
