package nl.tafelronde.lab.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.ParticipantId;
import nl.tafelronde.actionpoint.ActionPointCard;
import nl.tafelronde.lab.FollowUps;
import nl.tafelronde.lab.LabSessionId;
import nl.tafelronde.lab.LabSessions;
import nl.tafelronde.lab.LabTeams;
import nl.tafelronde.lab.SessionGoals;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.NewTeam;
import nl.tafelronde.team.ReadBacks;
import nl.tafelronde.team.ResearchTeams;
import nl.tafelronde.team.TeamId;
import nl.tafelronde.team.TeamPeople;
import nl.tafelronde.team.TeamsOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a facilitator can do with the teams of a session; each step says in a sentence why not, when it is refused. */
@Component
class TeamSteps {

    private final CurrentActor current;
    private final LabTeams labTeams;
    private final ResearchTeams teams;
    private final TeamPeople people;
    private final ReadBacks readBacks;
    private final FollowUps followUps;
    private final SessionGoals goals;
    private final LabSessions sessions;

    TeamSteps(CurrentActor current, LabTeams labTeams, ResearchTeams teams, TeamPeople people, ReadBacks readBacks,
            FollowUps followUps, SessionGoals goals, LabSessions sessions) {
        this.current = current;
        this.labTeams = labTeams;
        this.teams = teams;
        this.people = people;
        this.readBacks = readBacks;
        this.followUps = followUps;
        this.goals = goals;
        this.sessions = sessions;
    }

    /** A step with one of the services, by whoever is signed in. */
    interface Step<S> {
        void take(S service, Actor actor);
    }

    /** The action points that came from what this team wrote. */
    List<ActionPointCard> actionPoints(LabSessionId session, TeamId team) {
        return followUps.ofTeams(current.get(), session).getOrDefault(team, List.of());
    }

    /** Where an action point is made of a team. */
    String makeOf(LabSessionId session, TeamId team) {
        return "actions/" + sessions.read(current.get(), session).space() + "/from/team/" + team;
    }

    /** What the goals are called for which each of these teams does something; those that do nothing are left out. */
    Map<TeamId, List<String>> goals(LabSessionId session, TeamsOverview teams) {
        var pieces = teams.teams().stream().map(it -> piece(it.card().id())).toList();
        return goals.ofEach(current.get(), session, pieces).entrySet().stream().collect(Collectors.toMap(it -> new TeamId(it.getKey().id()),
                it -> it.getValue().stream().map(goal -> goal.text().title().in(Reader.language())).toList()));
    }

    /** Asks for which goals a team does something. */
    GoalsDialog askGoals(LabSessionId session, TeamId team, String question, Runnable then) {
        return new GoalsDialog(goals, current.get(), session, piece(team), question, then);
    }

    private static Piece piece(TeamId team) {
        return new Piece(Piece.Kind.TEAM, team.value());
    }

    void prepare(LabSessionId session) {
        labTeams.prepare(current.get(), session);
    }

    TeamsOverview read(LabSessionId session) {
        return teams.overview(current.get(), session.value());
    }

    int waiting(LabSessionId session) {
        return labTeams.waiting(current.get(), session);
    }

    void fromThemes(LabSessionId session) {
        labTeams.fromThemes(current.get(), session);
    }

    void make(LabSessionId session, String title) {
        teams.make(current.get(), session.value(), NewTeam.titled(title));
    }

    void onTeams(Step<ResearchTeams> step) {
        step.take(teams, current.get());
    }

    void place(LabSessionId session, ParticipantId person, @Nullable TeamId team) {
        people.place(current.get(), session.value(), person, team);
    }

    void ask(TeamId team, ParticipantId person) {
        people.ask(current.get(), team, person);
    }

    void helped(TeamId team) {
        people.help(current.get(), team, false);
    }

    void spread(LabSessionId session, boolean again, boolean all, Consumer<Integer> left) {
        left.accept(people.spread(current.get(), session.value(), again, all));
    }

    void show(LabSessionId session, @Nullable TeamId pressedAt, @Nullable TeamId to) {
        readBacks.show(current.get(), session.value(), pressedAt, to);
    }
}
