package nl.tafelronde.actionpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.actionpoint.domain.ActionPointRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Action points that went through every reminder and are still not done: for the table that decides what happens with them. */
@Service
@Transactional
public class StuckActionPoints {

    /** So many weeks late, a week after the facilitators were reminded for the first time. */
    public static final int WEEKS = Reminder.FACILITATOR_AFTER + 1;
    /** The most characters of why a date moves. */
    public static final int REASON = 500;

    private static final int MOST = 50;

    private final ActionPointRows rows;
    private final ActionPoints points;
    private final Permissions permissions;

    StuckActionPoints(ActionPointRows rows, ActionPoints points, Permissions permissions) {
        this.rows = rows;
        this.points = points;
        this.permissions = permissions;
    }

    /**
     * Those that are so late now, or that nobody touched for so long after the day to look at them again, the latest first, at most
     * {@value #MOST}; not those of which nobody is to be reminded yet.
     */
    @Transactional(readOnly = true)
    public List<ActionPointCard> list(Actor actor, UUID space) {
        permissions.require(actor, Permission.SEE_SPACE, space);
        return rows.stuck(space, points.today().minusWeeks(WEEKS), points.today(), MOST);
    }

    /**
     * Gives it until this day, because of this; reminders begin anew.
     *
     * @throws nl.tafelronde.kernel.Refusal {@code actionpoint.refused.past}, {@code actionpoint.refused.far}, {@code kernel.stale}
     */
    public ActionPointDetails postpone(Actor actor, ActionPointId id, long version, LocalDate due, String why) {
        return points.postponed(actor, id, version, due, why);
    }
}
