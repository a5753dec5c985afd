package nl.tafelronde.lab;

import java.util.List;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.vision.Covered;
import nl.tafelronde.vision.Goals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which goals of its space a session did something for, and for which nothing. */
@Service
public class SessionGoals {

    private final SessionAccess access;
    private final Goals goals;

    SessionGoals(SessionAccess access, Goals goals) {
        this.access = access;
        this.goals = goals;
    }

    /** The goals of the space with what this session does for each; empty when the space has no goals. */
    @Transactional(readOnly = true)
    public List<Covered> of(Actor actor, LabSessionId id) {
        access.require(actor, Permission.SEE_SPACE, id);
        return goals.coverage(actor, access.space(id)).stream()
                .map(it -> new Covered(it.goal(), it.by().stream().filter(touch -> touch.place().equals(id.value())).toList())).toList();
    }
}
