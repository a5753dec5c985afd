package nl.tafelronde.team;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;
import static nl.tafelronde.World.Who.PROJECTOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import org.springframework.stereotype.Component;

/** Facilitators lead teams, participants do what is theirs, whoever is present sees which teams there are. */
@Component
record TeamPermissionRows(ResearchTeams teams, TeamPeople people, Canvases canvases, ReadBacks readBacks, PastTeams past) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> INSIDERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);
    private static final Set<Who> PRESENT = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT, PROJECTOR);
    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT);
    private static final Set<Who> THEMSELVES = EnumSet.of(PARTICIPANT);

    @Override
    public List<PermissionRow> rows() {
        var rows = new ArrayList<PermissionRow>();
        var any = TeamRules.NOTHING;
        add(rows, ResearchTeams.class, "allow", FACILITATORS, (who, in) -> teams.allow(who, new TeamPlace(place(in), in.space.value(), false), any));
        add(rows, ResearchTeams.class, "make", FACILITATORS, (who, in) -> teams.make(who, room(in), NewTeam.titled("Team " + Ids.next())));
        add(rows, ResearchTeams.class, "change", FACILITATORS, (who, in) -> teams.change(who, team(in), "Anders " + Ids.next(), 20));
        add(rows, ResearchTeams.class, "remove", FACILITATORS, (who, in) -> teams.remove(who, team(in)));
        add(rows, ResearchTeams.class, "restore", FACILITATORS, (who, in) -> teams.restore(who, team(in)));
        add(rows, ResearchTeams.class, "move", FACILITATORS, (who, in) -> teams.move(who, team(in), true));
        add(rows, ResearchTeams.class, "time", FACILITATORS, (who, in) -> teams.time(who, team(in), Duration.ofMinutes(5)));
        add(rows, ResearchTeams.class, "pause", FACILITATORS, (who, in) -> teams.pause(who, team(in)));
        add(rows, ResearchTeams.class, "resume", FACILITATORS, (who, in) -> teams.resume(who, team(in)));
        add(rows, ResearchTeams.class, "extend", FACILITATORS, (who, in) -> teams.extend(who, team(in), Duration.ofMinutes(5)));
        add(rows, ResearchTeams.class, "commonTime", FACILITATORS, (who, in) -> teams.commonTime(who, team(in)));
        add(rows, ResearchTeams.class, "read", PRESENT, (who, in) -> teams.read(who, room(in)));
        add(rows, ResearchTeams.class, "mine", THEMSELVES, (who, in) -> teams.mine(who, room(in)));
        add(rows, ResearchTeams.class, "follow", PRESENT, (who, in) -> teams.follow(who, room(in)));
        add(rows, ResearchTeams.class, "overview", FACILITATORS, (who, in) -> teams.overview(who, room(in)));
        add(rows, ResearchTeams.class, "results", INSIDERS, (who, in) -> teams.results(who, room(in)));
        add(rows, TeamPeople.class, "choose", THEMSELVES, (who, in) -> people.choose(who, room(in), team(in)));
        add(rows, TeamPeople.class, "place", FACILITATORS, (who, in) -> people.place(who, room(in), in.participant().id(), team(in)));
        add(rows, TeamPeople.class, "spread", FACILITATORS, (who, in) -> people.spread(who, place(team(in)), true, true));
        add(rows, TeamPeople.class, "speak", THEMSELVES, (who, in) -> people.speak(who, withPeople(in), "Naam"));
        add(rows, TeamPeople.class, "quiet", THEMSELVES, (who, in) -> people.quiet(who, withPeople(in)));
        add(rows, TeamPeople.class, "ask", FACILITATORS, (who, in) -> people.ask(who, withPeople(in), in.participant().id()));
        add(rows, TeamPeople.class, "help", WRITERS, (who, in) -> people.help(who, withPeople(in), true));
        add(rows, Canvases.class, "post", WRITERS, (who, in) -> canvases.post(who, withPeople(in),
                EntryChange.add(EntryId.next(), CanvasColumn.NEED, EntryChange.Words.of("Nodig"))));
        add(rows, Canvases.class, "read", PRESENT, (who, in) -> canvases.read(who, team(in)));
        add(rows, Canvases.class, "follow", PRESENT, (who, in) -> canvases.follow(who, team(in), null));
        add(rows, ReadBacks.class, "show", FACILITATORS, (who, in) -> readBacks.show(who, place(team(in)), null, null));
        add(rows, ReadBacks.class, "say", THEMSELVES, (who, in) -> readBacks.say(who, team(in), "Anders"));
        add(rows, ReadBacks.class, "mine", THEMSELVES, (who, in) -> readBacks.mine(who, room(in)));
        add(rows, ReadBacks.class, "settle", WRITERS, (who, in) -> readBacks.settle(who, withPeople(in), CheckId.next(), true));
        add(rows, PastTeams.class, "bring", FACILITATORS, (who, in) -> past.bring(who, room(in), List.of(new BroughtTeam(
                NewTeam.titled("Van vroeger " + Ids.next()), List.of(), null, null, List.of()))));
        return rows;
    }

    private static UUID place(World in) {
        return in.session.value();
    }

    private UUID place(TeamId team) {
        return canvases.placeOf(team);
    }

    /** The world's session with room for teams, in which everything is allowed. */
    private UUID room(World in) {
        teams.allow(Actor.SYSTEM, new TeamPlace(place(in), in.space.value(), false), new TeamRules(true, true, true, true));
        return place(in);
    }

    private TeamId team(World in) {
        var known = teams.read(Actor.SYSTEM, room(in)).teams();
        return known.isEmpty() ? teams.make(Actor.SYSTEM, place(in), NewTeam.titled("Het team")) : known.getFirst().id();
    }

    /** A team with the participant in it. */
    private TeamId withPeople(World in) {
        var team = team(in);
        people.place(Actor.SYSTEM, place(in), in.participant().id(), team);
        return team;
    }

    private static void add(List<PermissionRow> rows, Class<?> service, String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        rows.add(new PermissionRow(service, method, allowed, attempt));
    }
}
