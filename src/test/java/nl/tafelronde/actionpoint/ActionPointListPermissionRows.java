package nl.tafelronde.actionpoint;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World.Who;
import nl.tafelronde.access.Actor;
import nl.tafelronde.actionpoint.ActionPointQuery.Grouping;
import org.springframework.stereotype.Component;

/** Members count and keep views of their own; what is for the whole space is kept by facilitators. */
@Component
record ActionPointListPermissionRows(ActionPointLists lists, ActionPointViews views, BurnUps burnUps, StuckActionPoints stuck, ActionPoints points) implements PermissionRows {

    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                list("parts", (who, in) -> lists.parts(who, in.space.value(), ActionPointQuery.LIVE, Grouping.THEME)),
                list("perState", (who, in) -> lists.perState(who, in.space.value(), ActionPointQuery.LIVE)),
                list("choices", (who, in) -> lists.choices(who, in.space.value())),
                new PermissionRow(BurnUps.class, "of", READERS, (who, in) -> burnUps.of(who, in.space.value())),
                new PermissionRow(StuckActionPoints.class, "list", READERS, (who, in) -> stuck.list(who, in.space.value())),
                new PermissionRow(StuckActionPoints.class, "postpone", WRITERS, (who, in) -> stuck.postpone(who, points.create(Actor.SYSTEM, in.space.value(), null,
                        ActionPointPermissionRows.draft(), List.of()), 0, LocalDate.now().plusDays(60), "zaal")),
                view("list", READERS, (who, in) -> views.list(who, in.space.value())),
                view("first", READERS, (who, in) -> views.first(who, in.space.value())),
                view("save", READERS, (who, in) -> views.save(who, in.space.value(), "Laat", "pile=late", false)),
                view("save", WRITERS, (who, in) -> views.save(who, in.space.value(), "Laat", "pile=late", true)),
                view("open", READERS, (who, in) -> views.open(who, in.space.value(), null, false)),
                view("open", WRITERS, (who, in) -> views.open(who, in.space.value(), null, true)),
                view("remove", WRITERS, (who, in) -> views.remove(who, views.save(Actor.SYSTEM, in.space.value(), "Weg", "", true).id())));
    }

    private static PermissionRow list(String method, PermissionRow.Attempt attempt) {
        return new PermissionRow(ActionPointLists.class, method, READERS, attempt);
    }

    private static PermissionRow view(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(ActionPointViews.class, method, allowed, attempt);
    }
}
