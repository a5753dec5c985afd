package nl.tafelronde.lab;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.TeamPieces;
import nl.tafelronde.vision.GoalUsers;
import nl.tafelronde.vision.Touch;
import org.springframework.stereotype.Component;

/** Says what the teams are called that do something for a goal, and in which session they are. */
@Component
class TeamGoalUser implements GoalUsers {

    private final TeamPieces teams;
    private final SessionAccess access;

    TeamGoalUser(TeamPieces teams, SessionAccess access) {
        this.teams = teams;
        this.access = access;
    }

    @Override
    public List<Touch> named(Actor actor, Collection<Piece> pieces) {
        var ids = pieces.stream().filter(it -> it.kind() == Piece.Kind.TEAM).map(Piece::id).toList();
        var found = teams.teams(ids).values();
        var sessions = access.present(found.stream().map(TeamPieces.Placed::place).collect(Collectors.toSet()));
        var seen = access.where(actor, Permission.SEE_SPACE, sessions.values());
        return found.stream().filter(it -> sessions.containsKey(it.place()) && seen.contains(sessions.get(it.place()).space()))
                .map(team -> new Touch(new Piece(Piece.Kind.TEAM, team.team().value()), team.title(), team.place(),
                        sessions.get(team.place()).plan().title().in(actor.language()), "lab/" + team.place() + "/team/" + team.team())).toList();
    }
}
