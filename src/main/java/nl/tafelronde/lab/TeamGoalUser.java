package nl.tafelronde.lab;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        var titles = new HashMap<UUID, Optional<String>>();
        return teams.teams(ids).values().stream().flatMap(team -> titles.computeIfAbsent(team.place(), it -> title(actor, new LabSessionId(it))).stream()
                .map(session -> new Touch(new Piece(Piece.Kind.TEAM, team.team().value()), team.title(), team.place(), session,
                        "lab/" + team.place() + "/team/" + team.team()))).toList();
    }

    /** Of a session that the actor may see. */
    private Optional<String> title(Actor actor, LabSessionId session) {
        return access.may(actor, Permission.SEE_SPACE, session) ? Optional.of(access.present(session).plan().title().in(actor.language())) : Optional.empty();
    }
}
