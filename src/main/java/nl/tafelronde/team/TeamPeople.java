package nl.tafelronde.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Audit;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.access.Participants;
import nl.tafelronde.kernel.PlainText;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.team.domain.ResearchTeam;
import nl.tafelronde.team.domain.TeamMember;
import nl.tafelronde.team.domain.TeamRoom;
import nl.tafelronde.team.domain.TeamStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in which team, who speaks for it, and whether it needs help. Steps about the people of one place wait for each
 * other, so that no team ever holds more than fit in.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class TeamPeople {

    private final TeamStore store;
    private final TeamSeats seats;
    private final TeamDesk desk;
    private final Participants participants;
    private final Audit audit;
    private final Clock clock;

    TeamPeople(TeamStore store, TeamSeats seats, TeamDesk desk, Participants participants, Audit audit, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.desk = desk;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Chooses one's own team, or goes out of it; for participants. What one wrote stays on the canvas.
     *
     * @param wanted null for none
     * @throws Refusal {@code team.refused.choosing-closed}, {@code team.refused.full} with how many fit in,
     *                 {@code team.refused.room-full} when all teams together hold no more, {@code team.refused.team-gone}, {@code team.refused.not-in-hall} for everybody but participants
     */
    public OwnTeam choose(Actor actor, UUID place, @Nullable TeamId wanted) {
        var self = seats.participant(actor, seats.room(place));
        var room = desk.held(place);
        if (!room.rules().choose()) {
            throw Refusal.forbidden("team.refused.choosing-closed");
        }
        move(room, self.id().value(), wanted, true);
        return own(place, self.id().value());
    }

    /**
     * Moves somebody to a team, or out of theirs; for facilitators.
     *
     * @throws Refusal as {@link #choose}, and {@code team.refused.person-gone} for who is not in the place
     */
    public void place(Actor actor, UUID place, ParticipantId person, @Nullable TeamId to) {
        seats.requireLead(actor, seats.room(place));
        var room = desk.held(place);
        if (participants.in(place).stream().noneMatch(it -> it.id().equals(person))) {
            throw Refusal.notFound("team.refused.person-gone");
        }
        move(room, person.value(), to, false);
        audit.record(actor, "team.person-placed", "team-place", place, to == null ? Map.of() : Map.of("team", to.toString()));
    }

    /**
     * Places everybody who has no team: as even as can be, in size and in groups. For facilitators.
     *
     * @param again whether also those are placed anew who did not choose their team themselves
     * @param all   whether even those who did
     * @return how many fitted nowhere
     * @throws Refusal {@code team.refused.none-here} when there are no teams
     */
    public int spread(Actor actor, UUID place, boolean again, boolean all) {
        seats.requireLead(actor, seats.room(place));
        var room = desk.held(place);
        var teams = store.lockedTeams(place);
        if (teams.isEmpty()) {
            throw Refusal.conflict("team.refused.none-here");
        }
        var members = store.members(place).stream().collect(Collectors.toMap(TeamMember::person, it -> it));
        var people = participants.in(place);
        var stays = people.stream().filter(it -> members.containsKey(it.id().value()))
                .filter(it -> !(all || again && !members.get(it.id().value()).chosen())).toList();
        var has = new HashMap<UUID, Map<StakeholderGroup, Integer>>();
        stays.forEach(it -> has.computeIfAbsent(members.get(it.id().value()).team(), _ -> new HashMap<>()).merge(it.group(), 1, Integer::sum));
        var placed = Placement.of(teams.stream().map(it -> new Placement.Team<>(it.id(), it.most(), has.getOrDefault(it.id(), Map.of()))).toList(),
                people.stream().filter(it -> !stays.contains(it)).map(it -> new Placement.Person<>(it.id().value(), it.group())).toList());
        var touched = new HashSet<UUID>();
        var moved = new ArrayList<UUID>();
        placed.forEach((person, team) -> {
            var before = members.get(person);
            if (before == null || !before.team().equals(team)) {
                Stream.of(before == null ? null : before.team(), team).filter(Objects::nonNull).forEach(touched::add);
                put(place, person, before, team, false);
                moved.add(person);
            } else {
                before.move(team, false, clock.instant());
            }
        });
        teams.stream().filter(it -> it.speaker() != null && moved.contains(it.speaker())).forEach(it -> it.quiet(Objects.requireNonNull(it.speaker())));
        desk.tellInside(teams.stream().filter(it -> touched.contains(it.id())).toList());
        audit.record(actor, "team.spread", "team-place", place, Map.of("people", String.valueOf(moved.size())));
        desk.tell(room, moved);
        return (int) people.stream().filter(it -> !stays.contains(it) && !placed.containsKey(it.id().value())).count();
    }

    private void move(TeamRoom room, UUID person, @Nullable TeamId wanted, boolean chosen) {
        var place = room.where().place();
        var member = store.member(place, person).orElse(null);
        var from = member == null ? null : new TeamId(member.team());
        if (Objects.equals(from, wanted)) {
            if (member != null && chosen) {
                member.move(member.team(), true, clock.instant());
            }
            return;
        }
        var teams = held(room, from, wanted);
        if (wanted != null) {
            requireSpace(place, teams.get(wanted), member == null);
        }
        put(place, person, member, wanted == null ? null : wanted.value(), chosen);
        if (from != null && teams.containsKey(from)) {
            teams.get(from).quiet(person);
        }
        desk.tellInside(teams.values());
        desk.tell(room, List.of(person));
    }

    /** Both teams, held in the order of their ids; a team that one only leaves may have been removed. */
    private Map<TeamId, ResearchTeam> held(TeamRoom room, @Nullable TeamId from, @Nullable TeamId to) {
        var teams = new HashMap<TeamId, ResearchTeam>();
        Stream.of(from, to).filter(Objects::nonNull).sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(it -> teams.put(it, desk.held(room, it)));
        return teams;
    }

    /** @param fresh whether somebody is in no team yet: who only changes teams makes the room no fuller */
    private void requireSpace(UUID place, @Nullable ResearchTeam team, boolean fresh) {
        if (team == null) {
            throw TeamSeats.gone();
        }
        var people = store.people(place);
        var most = team.most() == null ? ResearchTeams.PEOPLE_MAX : team.most();
        if (people.getOrDefault(team.id(), 0) >= most) {
            throw Refusal.conflict("team.refused.full", most);
        }
        if (fresh && people.values().stream().mapToInt(Integer::intValue).sum() >= ResearchTeams.PEOPLE_MAX) {
            throw Refusal.conflict("team.refused.room-full", ResearchTeams.PEOPLE_MAX);
        }
    }

    private void put(UUID place, UUID person, @Nullable TeamMember member, @Nullable UUID team, boolean chosen) {
        if (team == null) {
            store.remove(Objects.requireNonNull(member));
        } else if (member == null) {
            store.add(new TeamMember(new TeamMember.Key(place, person), team, chosen, clock.instant()));
        } else {
            member.move(team, chosen, clock.instant());
        }
    }

    // — the spokesperson —

    /**
     * Says yes when asked to speak for one's team, or offers to while nobody does.
     *
     * @param name what one wants to be called on the screens, and in the report where people use their names
     * @throws Refusal {@code team.refused.has-speaker}, {@code team.refused.not-in-team}, or what is wrong with the name
     */
    public OwnTeam speak(Actor actor, TeamId id, @Nullable String name) {
        var said = PlainText.line(name, Canvases.PERSON_MAX, "team.field.speaker");
        return own(actor, id, (team, person) -> team.speak(person, said));
    }

    /** Says no when asked, or stops speaking for one's team. */
    public OwnTeam quiet(Actor actor, TeamId id) {
        return own(actor, id, ResearchTeam::quiet);
    }

    private OwnTeam own(Actor actor, TeamId id, BiConsumer<ResearchTeam, UUID> step) {
        var facts = seats.roomOf(id);
        var person = seats.participant(actor, facts).id().value();
        var room = desk.held(facts.place());
        var team = desk.held(room, id);
        requireIn(team, person);
        var before = team.speaker();
        step.accept(team, person);
        desk.tellInside(team);
        desk.tell(room, Stream.of(person, before).filter(Objects::nonNull).distinct().toList());
        return own(facts.place(), person);
    }

    /**
     * Asks somebody of the team to speak for it; whoever did so until now does not any more. For facilitators.
     *
     * @throws Refusal {@code team.refused.person-gone} for who is not in the team, {@code team.refused.speaks-already}
     */
    public void ask(Actor actor, TeamId id, ParticipantId person) {
        var facts = seats.roomOf(id);
        seats.requireLead(actor, facts);
        var room = desk.held(facts.place());
        var team = desk.held(room, id);
        if (!store.membersOf(id.value()).contains(person.value())) {
            throw Refusal.notFound("team.refused.person-gone");
        }
        var before = team.speaker();
        team.ask(person.value());
        audit.record(actor, "team.speaker-asked", "team", id.value(), Map.of());
        desk.tellInside(team);
        desk.tell(room, Stream.of(person.value(), before).filter(Objects::nonNull).distinct().toList());
    }

    // — help —

    /** Asks for help, or says that it came; for people in the team and for facilitators. */
    public void help(Actor actor, TeamId id, boolean needed) {
        var facts = seats.roomOf(id);
        var seat = seats.of(actor, facts);
        var team = desk.held(id);
        if (!seat.leads()) {
            requireIn(team, seats.participant(actor, facts).id().value());
        }
        if (needed) {
            team.askForHelp(clock.instant());
        } else {
            team.helped();
        }
        desk.tellInside(team);
        desk.progressed(facts.place());
    }

    private void requireIn(ResearchTeam team, UUID person) {
        if (!store.membersOf(team.id()).contains(person)) {
            throw Refusal.forbidden("team.refused.not-in-team");
        }
    }

    private OwnTeam own(UUID place, UUID person) {
        store.flush();
        return store.member(place, person).map(TeamMember::team).flatMap(store::team)
                .map(it -> new OwnTeam(new TeamId(it.id()), it.isAsked(person), it.speaks(person))).orElse(OwnTeam.NONE);
    }
}
