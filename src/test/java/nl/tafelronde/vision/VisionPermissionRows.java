package nl.tafelronde.vision;

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
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Localized;
import nl.tafelronde.provenance.Piece;
import org.springframework.stereotype.Component;

/** Members read the vision of their space; its facilitators write it. */
@Component
record VisionPermissionRows(Goals goals) implements PermissionRows {

    private static final Set<Who> FACILITATORS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> INSIDERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);
    private static final GoalText TEXT = new GoalText(Localized.nl("Veilig wonen"), Localized.EMPTY, GoalText.EMPTY.source());

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("list", INSIDERS, (who, world) -> goals.list(who, world.space.value())),
                row("coverage", INSIDERS, (who, world) -> goals.coverage(who, world.space.value())),
                row("touchedBy", INSIDERS, (who, world) -> goals.touchedBy(who, world.space.value(), piece())),
                row("touchedByEach", INSIDERS, (who, world) -> goals.touchedByEach(who, world.space.value(), List.of(piece()))),
                row("read", INSIDERS, (who, world) -> goals.read(who, goal(world))),
                row("history", INSIDERS, (who, world) -> goals.history(who, goal(world))),
                row("add", FACILITATORS, (who, world) -> goals.add(who, world.space.value(), GoalKind.GOAL, TEXT)),
                row("change", FACILITATORS, (who, world) -> goals.change(who, goal(world), 1, TEXT)),
                row("retire", FACILITATORS, (who, world) -> goals.retire(who, goal(world), true)),
                row("move", FACILITATORS, (who, world) -> goals.move(who, goal(world), true)),
                row("touch", FACILITATORS, (who, world) -> goals.touch(who, world.space.value(), piece(), List.of(goal(world)))));
    }

    private GoalId goal(World world) {
        return goals.add(Actor.SYSTEM, world.space.value(), GoalKind.GOAL, TEXT);
    }

    private static Piece piece() {
        return new Piece(Piece.Kind.THEME, Ids.next());
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Goals.class, method, allowed, attempt);
    }
}
