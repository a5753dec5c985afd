package nl.tafelronde.lab;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import nl.tafelronde.team.TeamPieces;
import nl.tafelronde.theme.ThemeId;
import nl.tafelronde.vision.Covered;
import nl.tafelronde.vision.Goal;
import nl.tafelronde.vision.GoalId;
import nl.tafelronde.vision.Goals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which goals of its space a session did something for, and for which nothing: its themes and its teams are linked to goals. */
@Service
public class SessionGoals {

    private final SessionAccess access;
    private final Goals goals;
    private final LabThemes themes;
    private final TeamPieces teams;

    SessionGoals(SessionAccess access, Goals goals, LabThemes themes, TeamPieces teams) {
        this.access = access;
        this.goals = goals;
        this.themes = themes;
        this.teams = teams;
    }

    /**
     * What a theme or team of a session can be linked to.
     *
     * @param space  in which the goals are
     * @param goals  those that are pursued, and those let go that are linked still
     * @param linked of these
     */
    public record Choice(UUID space, List<Goal> goals, Set<GoalId> linked) {
    }

    /** The goals of the space with what this session does for each; empty when the space has no goals. */
    @Transactional(readOnly = true)
    public List<Covered> of(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        return goals.coverage(actor, access.space(id)).stream()
                .map(it -> new Covered(it.goal(), it.by().stream().filter(touch -> touch.place().equals(id.value())).toList())).toList();
    }

    /** For a theme or team of this session; what was let go after it was linked is offered still, so that it is not forgotten unseen. */
    @Transactional(readOnly = true)
    public Choice choice(Actor actor, LabSessionId id, Piece piece) {
        access.require(actor, Permission.RUN_SESSION, id);
        var linked = goals.touchedBy(actor, access.space(id), piece);
        return new Choice(access.space(id), goals.list(actor, access.space(id)).stream().filter(it -> !it.retired() || linked.contains(it.id())).toList(), linked);
    }

    /**
     * Says for which goals a theme or team of this session does something; what is not named is forgotten.
     *
     * @throws Refusal {@code kernel.not-found} for what is not of this session, and for a goal of another space
     */
    @Transactional
    public void link(Actor actor, LabSessionId id, Piece piece, Collection<GoalId> linked) {
        access.require(actor, Permission.RUN_SESSION, id);
        if (!isOf(actor, id, piece)) {
            throw Refusal.notFound("kernel.not-found");
        }
        goals.touch(actor, access.space(id), piece, linked);
    }

    /** The goals for which each of these does something; what does nothing is left out. */
    @Transactional(readOnly = true)
    public Map<Piece, List<Goal>> ofEach(Actor actor, LabSessionId id, Collection<Piece> pieces) {
        access.require(actor, Permission.SEE_SPACE, id);
        return goals.touchedByEach(actor, access.space(id), pieces);
    }

    private boolean isOf(Actor actor, LabSessionId id, Piece piece) {
        return switch (piece.kind()) {
            case THEME -> themes.read(actor, id).theme(new ThemeId(piece.id())).isPresent();
            case TEAM -> teams.teams(List.of(piece.id())).values().stream().anyMatch(it -> it.place().equals(id.value()));
            default -> false;
        };
    }
}
