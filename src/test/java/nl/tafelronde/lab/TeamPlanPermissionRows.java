package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;
import static nl.tafelronde.World.Who.PARTICIPANT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointId;
import nl.tafelronde.actionpoint.ActionPointOrigins;
import nl.tafelronde.actionpoint.ActionState;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPeople;
import org.springframework.stereotype.Component;

/** The team's own people and facilitators write its plan, members read it, and only facilitators answer. */
@Component
class TeamPlanPermissionRows implements PermissionRows {

    private static final Set<Who> LEADERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, PARTICIPANT);
    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER, PARTICIPANT);

    private final Map<World, TeamId> made = new IdentityHashMap<>();
    private final Map<World, TeamAsk> asked = new IdentityHashMap<>();
    private final TeamPlans plans;
    private final LabTeams labTeams;
    private final ResearchTeams teams;
    private final TeamPeople people;
    private final ActionPointOrigins origins;

    TeamPlanPermissionRows(TeamPlans plans, LabTeams labTeams, ResearchTeams teams, TeamPeople people, ActionPointOrigins origins) {
        this.plans = plans;
        this.labTeams = labTeams;
        this.teams = teams;
        this.people = people;
        this.origins = origins;
    }

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("read", READERS, (who, in) -> plans.read(who, in(in))),
                row("inSpace", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER), (who, in) -> plans.inSpace(who, in.space.value())),
                row("mine", EnumSet.allOf(Who.class), (who, in) -> plans.mine(who, in.session)),
                row("add", WRITERS, (who, in) -> plans.add(who, in(in), "Een avond", "Ana", LocalDate.now().plusDays(9))),
                row("move", WRITERS, (who, in) -> plans.move(who, in(in), new ActionPointId(Ids.next()), ActionState.STARTED, null)),
                row("ask", WRITERS, (who, in) -> plans.ask(who, in(in), "Een zaal")),
                row("withdraw", WRITERS, (who, in) -> plans.withdraw(who, ask(in).id(), false)),
                row("answer", LEADERS, (who, in) -> plans.answer(who, ask(in).id(), 77, TeamAsk.State.ANSWERED, "Ja")),
                new PermissionRow(ActionPointOrigins.class, "ofPlace", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER),
                        (who, in) -> origins.ofPlace(who, in.space.value(), in.session.value())));
    }

    private TeamId in(World world) {
        return made.computeIfAbsent(world, it -> {
            labTeams.prepare(Actor.SYSTEM, it.session);
            var team = teams.make(Actor.SYSTEM, it.session.value(), NewTeam.titled("Wonen"));
            people.place(Actor.SYSTEM, it.session.value(), it.participant().id(), team);
            it.closed();
            return team;
        });
    }

    private TeamAsk ask(World world) {
        return asked.computeIfAbsent(world, it -> {
            plans.ask(Actor.SYSTEM, in(it), "Een ruimte");
            return plans.read(Actor.SYSTEM, in(it)).asks().getFirst();
        });
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(TeamPlans.class, method, allowed, attempt);
    }
}
