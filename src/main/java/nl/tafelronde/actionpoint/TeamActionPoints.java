package nl.tafelronde.actionpoint;

import java.util.Collection;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Open;
import nl.tafelronde.kernel.Refusal;
import nl.tafelronde.provenance.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action points that people of a team write without account. The history says that a participant did it, and not who. */
@Service
@Transactional
@Open("between modules: the plan of the team decides who writes in it")
public class TeamActionPoints {

    private final ActionPoints points;

    TeamActionPoints(ActionPoints points) {
        this.points = points;
    }

    /** As {@link ActionPoints#create(Actor, UUID, UUID, ActionPointDraft, Collection)}. */
    public ActionPointId create(Actor.Participant participant, UUID space, UUID place, ActionPointDraft draft, Collection<Piece> from) {
        return points.made(participant, space, place, draft, false, from);
    }

    /** As {@link ActionPoints#move}. */
    public void move(Actor.Participant participant, ActionPointId id, long version, ActionState to, @Nullable String why) {
        var point = points.present(id);
        if (point.version() != version) {
            throw Refusal.conflict("kernel.stale");
        }
        points.moved(participant, point, to, why);
    }
}
