package nl.tafelronde.involvement;

import static nl.tafelronde.World.Who.ADMINISTRATOR;
import static nl.tafelronde.World.Who.FACILITATOR;
import static nl.tafelronde.World.Who.MEMBER;
import static nl.tafelronde.World.Who.OBSERVER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tafelronde.PermissionRow;
import nl.tafelronde.PermissionRows;
import nl.tafelronde.World.Who;
import nl.tafelronde.kernel.Ids;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.StakeholderGroup;
import nl.tafelronde.publishing.SheetFormat;
import org.springframework.stereotype.Component;

/** Members read the register of their space; facilitators write it. */
@Component
record InvolvementPermissionRows(Involvements involvements) implements PermissionRows {

    private static final Set<Who> WRITERS = EnumSet.of(ADMINISTRATOR, FACILITATOR);
    private static final Set<Who> READERS = EnumSet.of(ADMINISTRATOR, FACILITATOR, MEMBER, OBSERVER);

    @Override
    public List<PermissionRow> rows() {
        return List.of(
                row("read", READERS, (who, in) -> involvements.read(who, in.space.value())),
                row("export", READERS, (who, in) -> involvements.export(who, in.space.value(), SheetFormat.CSV, Language.NL)),
                row("add", WRITERS, (who, in) -> involvements.add(who, in.space.value(), reach())),
                row("change", WRITERS, (who, in) -> involvements.change(who, in.space.value(), reach())),
                row("remove", WRITERS, (who, in) -> involvements.remove(who, in.space.value(), Ids.next())),
                row("decide", WRITERS, (who, in) -> involvements.decide(who, in.space.value(), "Een plan", null, Set.of(StakeholderGroup.MIGRANT))),
                row("undecide", WRITERS, (who, in) -> involvements.undecide(who, in.space.value(), Ids.next())));
    }

    private static Reach reach() {
        return new Reach(Ids.next(), LocalDate.now().minusDays(2), Way.VISIT, "Koffie op de camping", Map.of(StakeholderGroup.MIGRANT, 12), null, 0);
    }

    private static PermissionRow row(String method, Set<Who> allowed, PermissionRow.Attempt attempt) {
        return new PermissionRow(Involvements.class, method, allowed, attempt);
    }
}
