package nl.tafelronde.lab;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World;
import nl.tafelronde.World.Who;
import nl.tafelronde.kernel.Ids;
import org.springframework.stereotype.Component;

/** Only facilitators make a session out of another and invite; members see what it took over. */
@Component
record NextSessionPermissionRows(NextSessions next) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("offer", FACILITATORS, (who, world) -> next.offer(who, world.closed())),
                row("make", FACILITATORS, (who, world) -> next.make(who, world.closed(),
                        new NextSession(World.plan(), Programme.EMPTY, true, Set.of(), List.of(), List.of()))),
                row("takenOver", EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER), (who, world) -> next.takenOver(who, world.session)),
                row("done", FACILITATORS, (who, world) -> next.done(who, world.session, Ids.next(), true)),
                row("invite", FACILITATORS, (who, world) -> next.invite(who, world.session)));
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(NextSessions.class, method, allowed, attempt);
    }
}
